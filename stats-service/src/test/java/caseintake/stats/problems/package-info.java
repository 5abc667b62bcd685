/** Tests of this package. */
@NullMarked
package caseintake.stats.problems;

import org.jspecify.annotations.NullMarked;
