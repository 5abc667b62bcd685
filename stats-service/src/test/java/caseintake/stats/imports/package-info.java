/** Tests of this package. */
@NullMarked
package caseintake.stats.imports;

import org.jspecify.annotations.NullMarked;
