package caseintake.intake.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Live cases by responsible unit, counted from the cases themselves. Sequences prove
 * delivery, this proves arithmetic.
 */
@Repository
class ControlTotals {

	/**
	 * Events that are taken back at most, in each partition, to reach an earlier
	 * sequence.
	 */
	static final int MAX_TAKEN_BACK = 100_000;

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	ControlTotals(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * Totals of every partition in one snapshot: today's, less what came after.
	 * @param sequences the sequence up to which to count, by partition; the head where
	 * none is given
	 */
	Collection<Totals> upTo(Map<Integer, Long> sequences) {
		return Objects.requireNonNull(this.snapshot.execute((status) -> {
			Map<Integer, Totals> totals = new TreeMap<>();
			heads().forEach((partition, head) -> {
				long sequence = sequences.getOrDefault(partition, head);
				if (sequence > head || head - sequence > MAX_TAKEN_BACK) {
					throw new ProblemException(ProblemType.TOTALS_NOT_KNOWN);
				}
				totals.put(partition, new Totals(partition, sequence, new HashMap<>()));
			});
			addPresent(totals);
			takeBack(totals);
			totals.values().forEach((total) -> total.units().values().removeIf((cases) -> cases == 0));
			return totals.values();
		}));
	}

	private Map<Integer, Long> heads() {
		var heads = new HashMap<Integer, Long>();
		this.jdbc.sql("select partition, last_sequence from partition_head").query((row) -> {
			heads.put(row.getInt(1), row.getLong(2));
		});
		return heads;
	}

	private void addPresent(Map<Integer, Totals> totals) {
		this.jdbc.sql("select partition, unit, count(*) from case_file where live group by partition, unit")
			.query((row) -> {
				add(totals, row);
			});
	}

	private void takeBack(Map<Integer, Totals> totals) {
		this.jdbc.sql("""
				select e.partition, change.unit, sum(change.cases)
				from unnest(?, ?) as p (partition, sequence)
				cross join lateral (
					select * from case_event e where e.partition = p.partition and e.sequence > p.sequence
					order by e.sequence limit ?) as e
				cross join lateral (values (value -> 'before' ->> 'unit', 1), (value -> 'after' ->> 'unit', -1))
					as change (unit, cases)
				where change.unit is not null
				group by e.partition, change.unit""")
			.param(SqlArrays.of("smallint", totals.keySet()))
			.param(SqlArrays.of("bigint", totals.values().stream().map(Totals::sequence).toList()))
			.param(MAX_TAKEN_BACK) // a bound, so that the rows are found by their index
			.query((row) -> {
				add(totals, row);
			});
	}

	private static void add(Map<Integer, Totals> totals, ResultSet row) throws SQLException {
		Totals total = totals.get(row.getInt(1));
		if (total != null) {
			total.units().merge(row.getString(2), row.getLong(3), Long::sum);
		}
	}

	/** Live cases by unit after the event with this sequence. */
	record Totals(int partition, long sequence, Map<String, Long> units) {
	}

}
