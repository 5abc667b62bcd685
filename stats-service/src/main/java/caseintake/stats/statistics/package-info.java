/** Questions to the counters: one query stands behind JSON, CSV and summary. */
@NullMarked
package caseintake.stats.statistics;

import org.jspecify.annotations.NullMarked;
