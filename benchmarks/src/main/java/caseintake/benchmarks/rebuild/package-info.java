/**
 * What a rebuild of all counters takes, and what it does to those who read.
 */
@NullMarked
package caseintake.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
