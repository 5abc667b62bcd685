/**
 * The cases that are sent, and how many of each kind there must be.
 */
@NullMarked
package caseintake.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
