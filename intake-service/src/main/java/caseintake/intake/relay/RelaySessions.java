package caseintake.intake.relay;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.journal.JournalRows;
import caseintake.protocol.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Opens a session after topic and journal have been held against each other. */
@Component
class RelaySessions {

	private final Topic topic;

	private final JournalComparison comparison;

	private final JournalRows journal;

	private final Published published;

	private final Republishing republishing;

	private final Alarms alarms;

	private final KafkaSettings kafka;

	private final String source;

	private final int batchSize;

	RelaySessions(Topic topic, JournalComparison comparison, JournalRows journal, Published published,
			Republishing republishing, Alarms alarms, KafkaSettings kafka, RelayProperties relay,
			JournalProperties properties) {
		this.topic = topic;
		this.comparison = comparison;
		this.journal = journal;
		this.published = published;
		this.republishing = republishing;
		this.alarms = alarms;
		this.kafka = kafka;
		this.source = properties.source();
		this.batchSize = relay.batchSize();
	}

	/**
	 * A session with a producer of its own.
	 * @param lease asked again and again, since this may take long
	 * @throws RelayHaltedException if the lease is lost, an alarm stands or is raised
	 */
	RelaySession open(BooleanSupplier lease) throws InterruptedException, ExecutionException {
		@Nullable String before = this.published.topicId();
		String topicId = this.topic.requireReady();
		Map<Integer, Position> inTopic = this.comparison.requireJournalAhead(topicId, topicId.equals(before), lease);
		this.published.concern(topicId, before);
		Map<Integer, Position> published = published();
		return new RelaySession(this.journal, this.published, this.republishing, this.alarms,
				new KafkaProducer<>(this.kafka.producer()), this.source, this.batchSize, this.topic.watch(topicId),
				published, inTopic);
	}

	private Map<Integer, Position> published() {
		Map<Integer, Long> sequences = this.published.sequences();
		Map<Integer, Position> positions = this.journal.at(sequences);
		sequences.forEach((partition, sequence) -> {
			if (positions.getOrDefault(partition, Position.START).sequence() < sequence) {
				throw JournalHole.raise(this.alarms, partition, sequence);
			}
		});
		return positions;
	}

}
