/**
 * What is promised in numbers, measured on both services as they are shipped: a row of
 * the result for each promise.
 */
@NullMarked
package caseintake.benchmarks;

import org.jspecify.annotations.NullMarked;
