/**
 * What is promised in numbers, measured on both services as they are shipped, beside what
 * this machine can do at most and what people would build instead.
 */
@NullMarked
package caseintake.benchmarks;

import org.jspecify.annotations.NullMarked;
