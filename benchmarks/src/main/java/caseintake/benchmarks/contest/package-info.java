/**
 * Contestants that take turns, round after round, and what they are held against.
 */
@NullMarked
package caseintake.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
