/**
 * Imports at intake-service, for those who watch the pipeline.
 */
@NullMarked
package caseintake.stats.imports;

import org.jspecify.annotations.NullMarked;
