/** Tests of this package. */
@NullMarked
package caseintake.stats.repair;

import org.jspecify.annotations.NullMarked;
