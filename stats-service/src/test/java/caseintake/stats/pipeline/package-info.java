/** Tests of this package. */
@NullMarked
package caseintake.stats.pipeline;

import org.jspecify.annotations.NullMarked;
