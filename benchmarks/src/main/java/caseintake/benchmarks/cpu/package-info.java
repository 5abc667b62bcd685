/**
 * What a case costs in processor time.
 */
@NullMarked
package caseintake.benchmarks.cpu;

import org.jspecify.annotations.NullMarked;
