/**
 * The statements are those of stats-service.
 */
@NullMarked
package caseintake.peers.bare;

import org.jspecify.annotations.NullMarked;
