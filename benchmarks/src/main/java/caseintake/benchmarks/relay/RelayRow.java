package caseintake.benchmarks.relay;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.workload.Workload;

/** From the journal to acknowledged in Kafka. */
public final class RelayRow implements Row {

	private static final String OURS = "relay of intake-service";

	private static final String LIMIT = "Kafka's ProducerPerformance";

	private static final String SAME_RECORDS = "the same records from memory";

	private static final String DEBEZIUM = "Debezium engine";

	private static final String MODULITH = "Spring Modulith";

	private static final String NAMASTACK = "Namastack outbox";

	@Override
	public String name() {
		return "relay";
	}

	@Override
	public String promise() {
		return "Events go from the journal to acknowledged in Kafka at most of the speed at which Kafka takes them at all.";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		try (var journal = new FullJournal(setting, workload)) {
			var ours = new OurRelay(journal);
			var others = new OtherRelays(journal);
			var contest = new Contest(name(),
					List.of(Contestant.ours(OURS, ours::run), Contestant.limit(LIMIT, others::producerPerformance),
							Contestant.limit(SAME_RECORDS, others::sameRecords),
							Contestant.peer(DEBEZIUM, others::debezium), Contestant.peer(MODULITH, others::modulith),
							Contestant.peer(NAMASTACK, others::namastack)),
					List.of(Bar.atLeast(0.8, Figure.EVENTS_PER_SECOND, OURS, LIMIT),
							Bar.atLeast(3, Figure.EVENTS_PER_SECOND, OURS, DEBEZIUM),
							Bar.atLeast(10, Figure.EVENTS_PER_SECOND, OURS, MODULITH),
							Bar.atLeast(10, Figure.EVENTS_PER_SECOND, OURS, NAMASTACK)));
			return contest.hold(setting).result(setting).introducedBy(workload.sentence() + " " + explanation());
		}
	}

	private static String explanation() {
		return """
				Everybody finds the same events in a full journal and an empty topic, and sends as many bytes with acks=all. \
				Measured from when the topic is first seen to have a record until it has all, so the start of a JVM is not in \
				it, its warming up is. ProducerPerformance sends values without keys and headers; who sends the same records \
				from memory shows what these cost in Kafka's client and broker. Spring Modulith and Namastack's outbox relay %,d events at \
				most: they need minutes for more."""
			.formatted(OtherRelays.MOST_FOR_OUTBOXES);
	}

}
