/**
 * The journal's events, for libraries that keep an outbox of their own.
 */
@NullMarked
package caseintake.peers.journal;

import org.jspecify.annotations.NullMarked;
