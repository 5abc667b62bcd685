package caseintake.stats.imports;

import java.time.Instant;
import java.util.List;

import caseintake.stats.counting.healing.JournalImport;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The imports of all source systems that run, or ended in the last ten minutes, as
 * intake-service tells them.
 *
 * @param askedAt when it was asked
 * @param imports running ones first, {@code null} if it did not answer
 */
@Schema(name = "Imports")
record CurrentImports(Instant askedAt, @Nullable List<JournalImport> imports) {
}
