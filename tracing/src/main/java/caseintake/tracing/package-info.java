/**
 * One trace from a request to the counters: through journal and topic, by the context
 * that each event carries.
 */
@NullMarked
package caseintake.tracing;

import org.jspecify.annotations.NullMarked;
