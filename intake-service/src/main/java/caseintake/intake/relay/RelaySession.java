package caseintake.intake.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.AcknowledgedPrefix;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * One producer's life. It ends at the first failed send: the next session begins again
 * from what is published, with everything after it and not only with what failed, because
 * a batch that was given up may not be overtaken by later ones.
 */
class RelaySession implements AutoCloseable {

	private final JournalRows journal;

	private final Published published;

	private final Republishing republishing;

	private final Alarms alarms;

	private final Producer<byte[], byte[]> producer;

	private final String source;

	private final int batchSize;

	private final Map<Integer, Long> sent;

	private final Map<Integer, UUID> lastIds = new HashMap<>();

	private final Set<Long> repeating = new HashSet<>();

	RelaySession(JournalRows journal, Published published, Republishing republishing, Alarms alarms,
			Producer<byte[], byte[]> producer, String source, int batchSize, Map<Integer, Long> alreadyPublished) {
		this.journal = journal;
		this.published = published;
		this.republishing = republishing;
		this.alarms = alarms;
		this.producer = producer;
		this.source = source;
		this.batchSize = batchSize;
		this.sent = alreadyPublished;
	}

	/**
	 * Fetches, sends all, awaits, marks.
	 * @return how many events it relayed
	 * @throws ExecutionException if any of them was not acknowledged
	 * @throws RelayHaltedException if an alarm stands
	 */
	int relay() throws InterruptedException, ExecutionException {
		requireNoAlarm();
		this.republishing.unfinished().forEach(this::goBack);
		List<PartitionEvent> events = this.journal.after(this.sent, this.batchSize);
		requireChained(events);
		// all are sent before any is awaited, so that they travel in batches
		List<Future<RecordMetadata>> sends = new ArrayList<>(events.size());
		for (PartitionEvent entry : events) {
			Future<RecordMetadata> send = this.producer
				.send(CaseEventTopic.write(entry.event(), entry.partition(), this.source));
			sends.add(send);
			if (send.state() == Future.State.FAILED) {
				break;
			}
		}
		var acknowledged = new AcknowledgedPrefix();
		ExecutionException failure = null;
		for (int i = 0; i < sends.size(); i++) {
			PartitionEvent entry = events.get(i);
			try {
				sends.get(i).get();
				acknowledged.acknowledged(entry.partition(), entry.event().link().sequence());
			}
			catch (ExecutionException ex) {
				acknowledged.failed(entry.partition());
				failure = ex;
			}
		}
		if (!acknowledged.sequences().isEmpty()) {
			this.published.advance(acknowledged.sequences());
			this.republishing.advance(this.repeating, acknowledged.sequences());
		}
		if (failure != null) {
			throw failure;
		}
		this.sent.putAll(acknowledged.sequences());
		return events.size();
	}

	private void requireNoAlarm() {
		if (this.alarms.anyStands()) {
			throw new RelayHaltedException("An alarm stands");
		}
	}

	/**
	 * Everything after the stretch's beginning is sent again, also what is newer than the
	 * request: so the chain goes on without a gap behind the stretch.
	 */
	private void goBack(Republishing.Stretch stretch) {
		if (this.repeating.add(stretch.id())) {
			this.republishing.begin(stretch.id());
			this.sent.merge(stretch.partition(), stretch.acknowledged(), Math::min);
			this.lastIds.remove(stretch.partition());
		}
	}

	/**
	 * A journal that went back under a running session shows here, at its next event; the
	 * next session then compares it with the topic.
	 */
	private void requireChained(List<PartitionEvent> events) {
		for (PartitionEvent entry : events) {
			ChainLink link = entry.event().link();
			UUID before = this.lastIds.put(entry.partition(), link.id());
			if (before != null && !before.equals(link.previousId())) {
				throw new IllegalStateException("The journal does not go on where it was");
			}
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
	}

}
