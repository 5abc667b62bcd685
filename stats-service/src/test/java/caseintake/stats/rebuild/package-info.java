/** Tests of this package. */
@NullMarked
package caseintake.stats.rebuild;

import org.jspecify.annotations.NullMarked;
