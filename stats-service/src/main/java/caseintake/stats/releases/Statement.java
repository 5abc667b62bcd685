package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.disclosure.Scope;
import caseintake.stats.statistics.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * What may leave the building as it is: nothing in it says why a number is hidden.
 *
 * @param series code of the series
 * @param title its names by language tag
 * @param operation code of the operation, {@code null} for all cases
 * @param openedSince first opening day
 * @param openedUntil last opening day
 * @param knownAt the day at whose end the figures were known
 * @param publishedOn the day on which they were published
 * @param total number of cases
 * @param cells as they may be shown
 * @param sentence by language tag
 */
record Statement(String series, Map<String, String> title, @Nullable String operation, LocalDate openedSince,
		LocalDate openedUntil, LocalDate knownAt, @Nullable LocalDate publishedOn, long total, List<CellAnswer> cells,
		Map<String, String> sentence) implements CsvTable {

	static Statement of(ReleaseRow row) {
		Scope scope = row.series().series().scope();
		LocalDate knownAt = row.release().knownAt();
		LocalDate until = scope.until();
		return new Statement(row.series().code(), row.series().names(), scope.operation(), scope.since(),
				(until != null) ? until : knownAt, knownAt, row.course().publishedOn(), row.release().total(),
				CellAnswer.of(row.release()), row.course().sentence());
	}

	@Override
	public List<String> header() {
		return List.of("series", "knownAt", "publishedOn", "cell", "cases");
	}

	/** The cells, and then the total. */
	@Override
	public Stream<List<String>> lines() {
		return Stream.concat(this.cells.stream().map((cell) -> line(cell.cell(), cell.cases().toString())),
				Stream.of(line("total", String.valueOf(this.total))));
	}

	private List<String> line(String cell, String cases) {
		return List.of(this.series, this.knownAt.toString(), String.valueOf(this.publishedOn), cell, cases);
	}

}
