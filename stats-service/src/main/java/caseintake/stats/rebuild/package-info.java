/**
 * A new generation of counters, filled from the journal's feed beside the live one, and
 * the swap of the two.
 */
@NullMarked
package caseintake.stats.rebuild;

import org.jspecify.annotations.NullMarked;
