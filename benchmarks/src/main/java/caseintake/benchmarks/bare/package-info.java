/**
 * Each stage of the pipeline by itself, as bare as it can be: what the machine takes at
 * least.
 */
@NullMarked
package caseintake.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
