/** Asks the journal what it holds: confirmation, missing events, control totals. */
@NullMarked
package caseintake.stats.counting.healing;

import org.jspecify.annotations.NullMarked;
