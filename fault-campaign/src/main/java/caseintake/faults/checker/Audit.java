package caseintake.faults.checker;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.faults.history.HistoryFile;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;
import org.jspecify.annotations.Nullable;

/**
 * The books, read when all is calm, and what the rules say of them.
 *
 * @param events number of events in the journal
 * @param changes how many of them changed a case
 * @param records number of records in the topic
 * @param snapshots number of generations of counters that were looked at
 * @param verdicts one for each rule
 */
public record Audit(long events, long changes, long records, long snapshots, List<Verdict> verdicts) {

	/**
	 * Reads everything and judges it.
	 * @param snapshots those taken during the run; what is there now is added
	 * @param countedAfter how long after everybody was ready again everything was
	 * counted, if it was
	 * @param atSamples what did not hold during the run, in words
	 * @param effort what was done
	 */
	public static Audit of(Path history, Deployment deployment, Snapshots snapshots, @Nullable Duration countedAfter,
			List<String> atSamples, Effort effort) throws SQLException {
		List<String> alarms = new ArrayList<>();
		Intake intake;
		Stats stats;
		try (Database database = Database.open(deployment.databaseUrl("postgres-intake"))) {
			intake = new IntakeReader().read(database);
			alarms.addAll(alarms("intake", database));
		}
		try (Database database = Database.open(deployment.databaseUrl("postgres-stats"))) {
			Set<String> units = intake.cases().stream().map((each) -> each.cell().unit()).collect(Collectors.toSet());
			stats = StatsReader.read(database,
					SummaryReader.read(deployment.directPort(Roster.STATS.getFirst()), units));
			snapshots.take(database);
			alarms.addAll(alarms("stats", database));
		}
		List<TopicRecord> topic = TopicReader.read(deployment.brokers());
		var books = new Books(HistoryFile.read(history), intake, topic, stats, snapshots.all(), alarms, countedAfter,
				atSamples, effort);
		return new Audit(intake.events().size(), intake.changes().size(), topic.size(), snapshots.size(),
				Rules.judge(books));
	}

	/** Whether every rule holds. */
	public boolean holds() {
		return this.verdicts.stream().allMatch(Verdict::holds);
	}

	private static List<String> alarms(String service, Database database) throws SQLException {
		return database.query("select partition, kind, detail, raised_at from alarm order by alarm_id",
				(row) -> "%s raised %s for partition %s at %s: %s".formatted(service, row.getString(2),
						row.getObject(1, Integer.class), row.getString(4), row.getString(3)));
	}

}
