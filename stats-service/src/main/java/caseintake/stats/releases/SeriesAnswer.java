package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Cell;
import caseintake.disclosure.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A series.
 *
 * @param series its name
 * @param names by language tag
 * @param operation code of the operation whose cases are counted, {@code null} for all
 * @param openedSince first opening day
 * @param openedUntil last opening day, {@code null} for the day that is released,
 * whichever it is
 * @param breakdown how the cases are divided
 * @param anchor code of the unit from which they are seen
 * @param cells labels, the more important ones first
 * @param referenceDataVersion of the reference data by which the cells were made
 * @param declared by whom
 */
@Schema(name = "Series")
record SeriesAnswer(String series, Map<String, String> names, @Nullable String operation, LocalDate openedSince,
		@Nullable LocalDate openedUntil, String breakdown, @Nullable String anchor, List<String> cells,
		String referenceDataVersion, Signature declared) {

	static SeriesAnswer of(DeclaredSeries declared) {
		Scope scope = declared.series().scope();
		return new SeriesAnswer(declared.code(), declared.names(), scope.operation(), scope.since(), scope.until(),
				declared.kind().word(), declared.anchor(),
				declared.series().breakdown().cells().stream().map(Cell::label).toList(),
				declared.referenceDataVersion(), declared.declared());
	}

}
