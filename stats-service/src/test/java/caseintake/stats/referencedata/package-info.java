/** Tests of this package. */
@NullMarked
package caseintake.stats.referencedata;

import org.jspecify.annotations.NullMarked;
