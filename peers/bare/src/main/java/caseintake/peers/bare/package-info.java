/**
 * What a database alone needs for the counters: the statements of stats-service, and
 * nothing around them.
 */
@NullMarked
package caseintake.peers.bare;

import org.jspecify.annotations.NullMarked;
