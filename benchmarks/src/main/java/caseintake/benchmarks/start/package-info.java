/**
 * How long the services take to start.
 */
@NullMarked
package caseintake.benchmarks.start;

import org.jspecify.annotations.NullMarked;
