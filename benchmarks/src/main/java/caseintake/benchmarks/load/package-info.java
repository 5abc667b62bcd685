/**
 * A light HTTP client that keeps a server busy.
 */
@NullMarked
package caseintake.benchmarks.load;

import org.jspecify.annotations.NullMarked;
