package caseintake.benchmarks.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.PeerRun;
import caseintake.benchmarks.stack.Programs;

/** The limit, and other ways from a database to Kafka. */
final class OtherRelays {

	static final int MOST_FOR_OUTBOXES = 20_000;

	/** Says what a contestant gave. */
	@FunctionalInterface
	private interface Judge {

		Performance performance(FullJournal journal, Growth relayed, long events)
				throws SQLException, InterruptedException;

	}

	private final FullJournal journal;

	OtherRelays(FullJournal journal) {
		this.journal = journal;
	}

	/** It knows neither keys nor headers: their bytes are in its values. */
	Performance producerPerformance(int round) throws IOException, SQLException, InterruptedException {
		Path payloads = this.journal.file("payloads.txt");
		if (!Files.exists(payloads)) {
			Payloads.write(this.journal.database(), payloads);
		}
		this.journal.settle();
		return measure(Relayed::ofRecords, this.journal.events(), this.journal.programs()
			.run("kafka-perf", "org.apache.kafka.tools.ProducerPerformance", Programs.heap(Programs.PEER_HEAP),
					List.of("--topic", "case-events.v1", "--num-records", Integer.toString(this.journal.events()),
							"--throughput", "-1", "--payload-file", payloads.toString(), "--bootstrap-server",
							this.journal.infrastructure().bootstrapServers(), "--command-property", "acks=all",
							"enable.idempotence=true", "batch.size=131072", "linger.ms=10")));
	}

	/** What is left of relaying without a database. */
	Performance sameRecords(int round) throws IOException, SQLException, InterruptedException {
		this.journal.settle();
		return measure(Relayed::ofRecords, this.journal.events(),
				this.journal.programs()
					.run("bare", "caseintake.peers.bare.BareSending", Programs.heap(Programs.PEER_HEAP),
							List.of(this.journal.infrastructure().bootstrapServers(),
									this.journal.infrastructure().jdbcUrl(FullJournal.DATABASE),
									Integer.toString(this.journal.events()))));
	}

	/** From a copy of the slot that stands before the first event. */
	Performance debezium(int round) throws IOException, SQLException, InterruptedException {
		this.journal.settle();
		String slot = "debezium_" + round;
		this.journal.execute("select pg_copy_logical_replication_slot('%s', '%s')".formatted(FullJournal.SLOT, slot));
		Performance performance = measure(Relayed::performance, this.journal.events(), this.journal.programs()
			.run("debezium", "caseintake.peers.debezium.DebeziumRelay", Programs.heap(Programs.PEER_HEAP),
					List.of(Integer.toString(this.journal.infrastructure().postgresPort()), FullJournal.DATABASE, slot,
							FullJournal.PUBLICATION, this.journal.file(slot).toString(),
							this.journal.infrastructure().bootstrapServers(),
							Integer.toString(this.journal.events()))));
		this.journal.execute("select pg_drop_replication_slot('%s')".formatted(slot));
		return performance;
	}

	/** All its events wait in its registry when it begins to send. */
	Performance modulith(int round) throws IOException, SQLException, InterruptedException {
		return outbox("modulith");
	}

	/** All its events wait in its table when it begins to send. */
	Performance namastack(int round) throws IOException, SQLException, InterruptedException {
		return outbox("namastack");
	}

	private Performance outbox(String peer) throws IOException, SQLException, InterruptedException {
		this.journal.settle();
		try (Connection outbox = this.journal.infrastructure().connect(peer);
				Statement statement = outbox.createStatement()) {
			statement.execute("vacuum (analyze)");
		}
		int events = Math.min(MOST_FOR_OUTBOXES, this.journal.events());
		Map<String, String> settings = Map.of("SPRING_DATASOURCE_URL", this.journal.infrastructure().jdbcUrl(peer),
				"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_KAFKA_BOOTSTRAP_SERVERS",
				this.journal.infrastructure().bootstrapServers(), "RELAY_JOURNAL",
				this.journal.infrastructure().jdbcUrl(FullJournal.DATABASE), "RELAY_EVENTS", Integer.toString(events));
		return measure(Relayed::performance, events, this.journal.programs().runJar(peer, settings));
	}

	private Performance measure(Judge judge, long events, PeerRun run)
			throws IOException, SQLException, InterruptedException {
		try (run) {
			Growth relayed = Growth.until(events, () -> {
				run.requireAlive();
				return this.journal.topic().records();
			});
			run.lastLine();
			return judge.performance(this.journal, relayed, events);
		}
	}

}
