package caseintake.stats.statistics;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Why a figure changed.
 *
 * @param accuracy how far the later figure can be relied on
 * @param from the figure before
 * @param to the figure after
 * @param difference by how much it grew: the sum of those of all rows
 * @param groupBy the columns
 * @param rows what came in and left
 */
record ChangeStatistics(@JsonUnwrapped Accuracy accuracy, Standing from, Standing to, long difference,
		List<String> groupBy, List<ChangeRow> rows) implements CsvTable {

	static ChangeStatistics of(Accuracy accuracy, Standing from, Figures<Movement> movements) {
		List<String> columns = movements.columns().keySet().stream().map(GroupColumn::parameter).toList();
		List<ChangeRow> rows = movements.inOrder().stream().map((figure) -> new ChangeRow(columns, figure)).toList();
		long difference = movements.total().difference();
		var to = new Standing(accuracy.asOf(), accuracy.isFinal(), from.cases() + difference);
		return new ChangeStatistics(accuracy, from, to, difference, columns, rows);
	}

	@Override
	public List<String> header() {
		return Stream.concat(this.groupBy.stream(), Movement.NAMES.stream()).toList();
	}

	@Override
	public Stream<List<String>> lines() {
		return this.rows.stream().map(ChangeRow::figure).map((figure) -> figure.line(figure.value().values()));
	}

}
