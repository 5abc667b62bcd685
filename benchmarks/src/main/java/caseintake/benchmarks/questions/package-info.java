/**
 * Questions to the counters, asked at a fixed rate or one by one, and whether the answers
 * are right.
 */
@NullMarked
package caseintake.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
