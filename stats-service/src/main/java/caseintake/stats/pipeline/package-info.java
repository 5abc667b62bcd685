/**
 * The account of the pipeline: what is counted, what is not yet, and what cannot be
 * known.
 */
@NullMarked
package caseintake.stats.pipeline;

import org.jspecify.annotations.NullMarked;
