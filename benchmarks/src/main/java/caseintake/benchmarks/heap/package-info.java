/**
 * Whether the rates hold with the heap that is promised.
 */
@NullMarked
package caseintake.benchmarks.heap;

import org.jspecify.annotations.NullMarked;
