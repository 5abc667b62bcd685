/**
 * Counting while many look on.
 */
@NullMarked
package caseintake.benchmarks.readers;

import org.jspecify.annotations.NullMarked;
