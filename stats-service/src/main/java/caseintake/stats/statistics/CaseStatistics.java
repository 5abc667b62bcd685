package caseintake.stats.statistics;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question for figures.
 *
 * @param accuracy how far they can be relied on
 * @param receipt what became of the event that was asked about
 * @param groupBy the columns
 * @param total sum of all figures
 * @param rows the figures
 */
record CaseStatistics(@JsonUnwrapped Accuracy accuracy,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReceiptState receipt, List<String> groupBy, long total,
		List<StatisticsRow> rows) implements CsvTable {

	/** The last column. */
	static final String CASES = "cases";

	static CaseStatistics of(Accuracy accuracy, @Nullable ReceiptState receipt, Figures<Long> figures) {
		List<String> columns = figures.columns().keySet().stream().map(GroupColumn::parameter).toList();
		List<StatisticsRow> rows = figures.inOrder()
			.stream()
			.map((figure) -> new StatisticsRow(columns, figure))
			.toList();
		return new CaseStatistics(accuracy, receipt, columns, figures.total(), rows);
	}

	CaseStatistics with(Accuracy other) {
		return new CaseStatistics(other, this.receipt, this.groupBy, this.total, this.rows);
	}

	@Override
	public List<String> header() {
		return Stream.concat(this.groupBy.stream(), Stream.of(CASES)).toList();
	}

	@Override
	public Stream<List<String>> lines() {
		return this.rows.stream().map(StatisticsRow::figure).map((figure) -> figure.line(List.of(figure.value())));
	}

}
