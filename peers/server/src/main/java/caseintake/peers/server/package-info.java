/**
 * The services' server without anything behind it: a call is let in, bounded and recorded
 * as theirs are.
 */
@NullMarked
package caseintake.peers.server;

import org.jspecify.annotations.NullMarked;
