/**
 * The programs that are measured, as processes, on a broker and a database of their own.
 */
@NullMarked
package caseintake.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
