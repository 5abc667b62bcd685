/**
 * What holds up the relay of intake-service, for those who watch the pipeline.
 */
@NullMarked
package caseintake.stats.relay;

import org.jspecify.annotations.NullMarked;
