package caseintake.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;

import caseintake.events.CaseEventTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Garbage straight into the topic, beside true events. */
final class RecordRun {

	private static final int MOST_EXAMPLES = 5000;

	/** Nothing is promised of the time in which garbage is sorted out. */
	private static final Duration LONGEST_QUEUE = Duration.ofMinutes(5);

	private final Stack stack;

	private final Dice dice;

	private final Findings findings;

	private final Console console;

	RecordRun(Stack stack, Dice dice, Findings findings, Console console) {
		this.stack = stack;
		this.dice = dice;
		this.findings = findings;
		this.console = console;
	}

	void run(long records, Books books) throws InterruptedException, SQLException {
		var trueEvents = new TrueEvents(this.stack, this.dice.fork(), books, this.findings);
		trueEvents.register(2000);
		books.checkCounters();
		new UndecodableRun(this.stack, this.dice.fork(), this.findings).run(trueEvents);
		books.checkCounters();
		List<ConsumerRecord<byte[], byte[]>> counted = countedEvents();
		int partitions = new StatsAnswer(this.stack.stats().port()).counted().size();
		var garbage = new Garbage(this.dice, counted, partitions);
		var goesOn = new AtomicBoolean(true);
		Thread registering = Thread.ofPlatform().name("true-events").start(() -> {
			try {
				while (goesOn.get()) {
					trueEvents.register(200);
				}
			}
			catch (RuntimeException | Error ex) {
				this.findings.broken("Nobody registered true cases any more: " + ex);
				throw ex;
			}
		});
		var counting = new CountingWatch(new StatsAnswer(this.stack.stats().port()), this.findings);
		Sent sent = send(garbage, records, counting);
		goesOn.set(false);
		registering.join();
		boolean fits = Waiting.until(LONGEST_QUEUE, () -> {
			counting.look();
			return sent.fits(quarantine());
		});
		if (!fits) {
			this.findings.broken(sent.difference(quarantine()));
		}
		this.console.say("Longest time without a counted event while one was pending: %,d ms"
			.formatted(counting.longest().toMillis()));
		this.findings.count("records in quarantine", "as expected: " + quarantine().size());
		books.checkCases();
		books.checkCounters();
		checkNoEventInQuarantine();
	}

	/** Of every partition but its last one. */
	private List<ConsumerRecord<byte[], byte[]>> countedEvents() {
		Map<Integer, Long> last = new StatsAnswer(this.stack.stats().port()).counted();
		var events = new ArrayList<ConsumerRecord<byte[], byte[]>>();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.stack.broker()),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = last.keySet()
				.stream()
				.map((partition) -> new TopicPartition(CaseEventTopic.NAME, partition))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
			while (events.size() < MOST_EXAMPLES && partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
				for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
					if (Garbage.sequenceOf(event.headers()) < last.getOrDefault(event.partition(), 0L)) {
						events.add(event);
					}
				}
			}
		}
		return events;
	}

	private Sent send(Garbage garbage, long records, CountingWatch counting) {
		var sent = new Sent(new ConcurrentSkipListSet<>(), new ConcurrentSkipListSet<>());
		var watch = new Progress(this.console, this.findings, "records", records);
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.stack.broker(), "linger.ms", "5"),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			for (long i = 0; i < records; i++) {
				Garbage.Piece piece = garbage.next();
				boolean event = RecordOracle.isEvent(piece.message().headers());
				boolean forged = piece.kind().equals(Garbage.FORGED);
				this.findings.count("record: " + piece.kind(),
						forged ? "ignored or quarantine" : (event ? "ignored" : "quarantine"));
				var _ = producer.send(piece.message(), (place, failure) -> {
					if (failure != null) {
						this.findings.broken("The broker did not take a record: " + failure);
					}
					else if (!event || forged) {
						(event ? sent.forged() : sent.noEvents()).add(place.partition() + ":" + place.offset());
					}
				});
				watch.show(i);
				counting.look();
			}
		}
		return sent;
	}

	private Set<String> quarantine() {
		return column("select partition || ':' || record_offset from quarantine where sequence is null");
	}

	private void checkNoEventInQuarantine() {
		column("select partition || ' ' || sequence || ' ' || reason from quarantine where sequence is not null")
			.forEach((event) -> this.findings.broken("A true event is in quarantine: " + event));
	}

	private Set<String> column(String sql) {
		var values = new TreeSet<String>();
		try (Connection stats = this.stack.statsDatabase();
				Statement statement = stats.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				values.add(row.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return values;
	}

	/**
	 * Partition and offset of what must be in quarantine, and of what may be.
	 *
	 * @param noEvents must be
	 * @param forged contradict the journal: set aside, or duplicates when their turn came
	 */
	private record Sent(Set<String> noEvents, Set<String> forged) {

		boolean fits(Set<String> quarantine) {
			return missing(quarantine).isEmpty() && surplus(quarantine).isEmpty();
		}

		String difference(Set<String> quarantine) {
			return "The quarantine of %,d lacks %,d, for example %s, and has %,d too many, for example %s".formatted(
					quarantine.size(), missing(quarantine).size(), missing(quarantine).stream().limit(5).toList(),
					surplus(quarantine).size(), surplus(quarantine).stream().limit(5).toList());
		}

		private Set<String> missing(Set<String> quarantine) {
			var missing = new TreeSet<>(this.noEvents);
			missing.removeAll(quarantine);
			return missing;
		}

		private Set<String> surplus(Set<String> quarantine) {
			var surplus = new TreeSet<>(quarantine);
			surplus.removeAll(this.noEvents);
			surplus.removeAll(this.forged);
			return surplus;
		}

	}

}
