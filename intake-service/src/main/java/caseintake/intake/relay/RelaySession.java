package caseintake.intake.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import caseintake.events.CaseEventWriter;
import caseintake.events.ChainLink;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.AcknowledgedPrefix;
import caseintake.protocol.Position;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * One producer's life. It ends at the first failed send: the next session begins again
 * from what is published, with everything after it and not only with what failed, because
 * a batch that was given up may not be overtaken by later ones.
 */
class RelaySession implements AutoCloseable {

	/** To mark is a question to the broker and a commit: not worth it for a few. */
	private static final int MARKED_TOGETHER = 100;

	private final JournalRows journal;

	private final Published published;

	private final Republishing republishing;

	private final Alarms alarms;

	private final Producer<byte[], byte[]> producer;

	private final CaseEventWriter writer;

	private final JournalPages pages;

	private final TopicWatch topic;

	private final Map<Integer, Position> sent;

	private final Map<Integer, Position> highest;

	private final Set<Long> repeating = new HashSet<>();

	private final Map<Integer, Position> unmarked = new HashMap<>();

	private int unmarkedEvents;

	RelaySession(JournalRows journal, Published published, Republishing republishing, Alarms alarms,
			Producer<byte[], byte[]> producer, String source, int batchSize, TopicWatch topic,
			Map<Integer, Position> sent, Map<Integer, Position> inTopic) {
		this.journal = journal;
		this.published = published;
		this.republishing = republishing;
		this.alarms = alarms;
		this.producer = producer;
		this.writer = new CaseEventWriter(source);
		this.pages = new JournalPages(journal, batchSize);
		this.topic = topic;
		this.sent = new HashMap<>(sent);
		this.highest = new HashMap<>(sent);
		inTopic.forEach((partition, position) -> this.highest.merge(partition, position, RelaySession::higher));
	}

	/**
	 * Fetches, sends all, awaits, and marks as soon as it is worth it or nothing is left.
	 * @return how many events it relayed
	 * @throws ExecutionException if any of them was not acknowledged
	 * @throws RelayHaltedException if an alarm stands
	 * @throws IllegalStateException if journal or topic are not what they were
	 */
	int relay() throws InterruptedException, ExecutionException {
		List<Republishing.Stretch> stretches = this.republishing.unfinished();
		if (!stretches.isEmpty()) {
			mark(); // what was sent before is no part of what is sent again
		}
		stretches.forEach(this::goBack);
		List<PartitionEvent> found = this.pages.from(this.sent);
		requireNoAlarm(); // behind the fetch, which may have taken long
		List<PartitionEvent> events = goingOn(found);
		requireWhatIsInTheTopic();
		this.pages.readBehind(this.sent, events);
		// all are sent before any is awaited, so that they travel in batches
		List<Future<RecordMetadata>> sends = new ArrayList<>(events.size());
		for (PartitionEvent entry : events) {
			Future<RecordMetadata> send = this.producer.send(message(entry));
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
				acknowledged.acknowledged(entry.partition(), Position.at(entry.event().link()));
			}
			catch (ExecutionException ex) {
				acknowledged.failed(entry.partition());
				failure = ex;
			}
		}
		Map<Integer, Position> positions = acknowledged.positions();
		this.unmarked.putAll(positions);
		this.unmarkedEvents += events.size();
		if (events.isEmpty() || failure != null || !stretches.isEmpty() || this.unmarkedEvents >= MARKED_TOGETHER) {
			mark();
		}
		if (failure != null) {
			throw failure;
		}
		this.topic.requireSameNowAndThen();
		this.sent.putAll(positions);
		positions.forEach((partition, position) -> this.highest.merge(partition, position, RelaySession::higher));
		return events.size();
	}

	/**
	 * Marks what is acknowledged.
	 * @throws IllegalStateException if another topic may have acknowledged it
	 */
	void mark() throws InterruptedException, ExecutionException {
		if (!this.unmarked.isEmpty()) {
			this.topic.requireSame();
			this.published.advance(this.topic.id(), this.unmarked);
			this.republishing.advance(this.repeating, this.unmarked);
			this.unmarked.clear();
			this.unmarkedEvents = 0;
		}
	}

	private void requireNoAlarm() {
		if (this.alarms.anyStands()) {
			throw new RelayHaltedException("An alarm stands");
		}
	}

	/**
	 * Everything after the stretch's beginning is sent again, also what is newer than the
	 * request: so the chain goes on without a gap behind the stretch. One that begins
	 * beyond what was sent has nothing to repeat: the journal went back, or the topic was
	 * made anew.
	 */
	private void goBack(Republishing.Stretch stretch) {
		if (this.repeating.add(stretch.id())) {
			requireNoAlarm(); // its request waits until then
			this.republishing.begin(stretch.id());
			this.sent.computeIfPresent(stretch.partition(),
					(_, sent) -> (stretch.acknowledged() < sent.sequence()) ? before(stretch) : sent);
		}
	}

	private Position before(Republishing.Stretch stretch) {
		return this.journal.at(Map.of(stretch.partition(), stretch.acknowledged()))
			.getOrDefault(stretch.partition(), Position.START);
	}

	private static Position higher(Position one, Position other) {
		return (one.sequence() > other.sequence()) ? one : other;
	}

	/**
	 * What follows the events that were sent last. A journal that went back under a
	 * running session shows here: it no longer has them; the next session then compares
	 * it with the topic. One that has them, but not what follows, was damaged.
	 */
	private List<PartitionEvent> goingOn(List<PartitionEvent> found) {
		Map<Integer, List<ChainLink>> links = found.stream()
			.collect(Collectors.groupingBy(PartitionEvent::partition,
					Collectors.mapping((entry) -> entry.event().link(), Collectors.toList())));
		this.sent.forEach((partition, position) -> {
			List<ChainLink> from = links.getOrDefault(partition, List.of());
			if (!position.isFirstOf(from)) {
				throw new IllegalStateException("The journal does not go on where it was");
			}
			position.firstGap(from).ifPresent((sequence) -> {
				throw JournalHole.raise(this.alarms, partition, sequence);
			});
		});
		return found.stream().filter((entry) -> isBeyond(this.sent, entry)).toList();
	}

	/**
	 * While events are sent that the topic has already, a journal that went back shows
	 * only at the last of these.
	 */
	private void requireWhatIsInTheTopic() {
		Map<Integer, Position> beyond = new HashMap<>(this.highest);
		beyond.entrySet().removeAll(this.sent.entrySet());
		if (!beyond.isEmpty() && !this.journal.at(JournalPages.sequences(beyond)).equals(beyond)) {
			throw new IllegalStateException("The journal does not have what the topic has");
		}
	}

	private ProducerRecord<byte[], byte[]> message(PartitionEvent entry) {
		var message = this.writer.write(entry.event(), entry.partition());
		if (!isBeyond(this.highest, entry)) {
			Repetition.mark(message.headers(), this.highest.getOrDefault(entry.partition(), Position.START));
		}
		return message;
	}

	private static boolean isBeyond(Map<Integer, Position> positions, PartitionEvent entry) {
		return entry.event().link().sequence() > positions.getOrDefault(entry.partition(), Position.START).sequence();
	}

	@Override
	public void close() {
		this.topic.close();
		this.producer.close(Duration.ZERO);
	}

}
