package caseintake.intake.imports;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An import as its source system sees it.
 *
 * @param dryRun whether nothing was stored: the counts say what would have been
 * @param lines rows: lines that were not blank, or records after the header; the sum of
 * the four that follow
 * @param results where the refused lines stand
 */
@Schema(name = "ImportReport")
record ImportView(UUID importId, ImportState state, boolean dryRun, long lines, long created, long changed,
		long duplicates, long refused, String results, Instant startedAt, Instant updatedAt) {

	static String results(UUID importId) {
		return "/v1/imports/" + importId + "/results";
	}

}
