/**
 * From a full topic to counters: stats-service, the limits, and other ways to count.
 */
@NullMarked
package caseintake.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
