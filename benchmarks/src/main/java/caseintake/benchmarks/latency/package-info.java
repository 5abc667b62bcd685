/**
 * How long a case takes from its answer to the counter.
 */
@NullMarked
package caseintake.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
