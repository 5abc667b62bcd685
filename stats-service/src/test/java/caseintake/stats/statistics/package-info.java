/** Tests of this package. */
@NullMarked
package caseintake.stats.statistics;

import org.jspecify.annotations.NullMarked;
