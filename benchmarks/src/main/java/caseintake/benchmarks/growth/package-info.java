/**
 * How cost grows with what there is.
 */
@NullMarked
package caseintake.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
