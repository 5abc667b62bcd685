/**
 * Cases registered in bulk.
 */
@NullMarked
package caseintake.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
