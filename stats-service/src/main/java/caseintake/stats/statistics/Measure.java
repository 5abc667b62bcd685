package caseintake.stats.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BinaryOperator;

/**
 * What is added up of the cells that are asked for.
 *
 * @param columns what SQL gives for each group
 * @param something whether a group has anything to tell, as SQL
 * @param reader of those columns
 * @param zero what a group has that tells nothing
 * @param sum of two groups
 */
record Measure<V>(String columns, String something, Reader<V> reader, V zero, BinaryOperator<V> sum) {

	/** The figure. */
	static final Measure<Long> CASES = new Measure<>("coalesce(sum(added - removed), 0)::bigint as cases",
			"sum(added - removed) <> 0", (row) -> row.getLong("cases"), 0L, Long::sum);

	/** How the figure came about in the days of recording. */
	static final Measure<Movement> MOVEMENTS = new Measure<>(Movement.COLUMNS, "sum(added) <> 0 or sum(removed) <> 0",
			Movement::of, Movement.NONE, Movement::plus);

	/** Reads the present row. */
	@FunctionalInterface
	interface Reader<V> {

		V read(ResultSet row) throws SQLException;

	}

}
