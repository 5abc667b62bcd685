/** Answers that many ask for at once are made once. */
@NullMarked
package caseintake.stats.sharing;

import org.jspecify.annotations.NullMarked;
