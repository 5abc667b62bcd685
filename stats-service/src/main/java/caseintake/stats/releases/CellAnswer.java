package caseintake.stats.releases;

import java.util.List;

import caseintake.disclosure.Release;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A cell as it may be shown.
 *
 * @param cell its label
 * @param cases number of cases, ":" for one that is hidden and never zero
 */
@Schema(name = "ReleasedCell")
record CellAnswer(String cell, @Schema(types = {
		"integer", "string" }) Object cases){

	static final String HIDDEN = ":";

	/** None where only the total is released. */
	static List<CellAnswer> of(Release release) {
		if (Shape.of(release) == Shape.TOTAL) {
			return List.of();
		}
		return release.breakdown().cells().stream().map((cell) -> {
			Long shown = release.shown().get(cell.label());
			return new CellAnswer(cell.label(), (shown != null) ? shown : HIDDEN);
		}).toList();
	}

}
