/** Tests of this package. */
@NullMarked
package caseintake.stats.releases;

import org.jspecify.annotations.NullMarked;
