/** Tests of this package. */
@NullMarked
package caseintake.stats.relay;

import org.jspecify.annotations.NullMarked;
