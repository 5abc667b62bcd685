/**
 * The journal's events as Namastack's outbox sends them.
 */
@NullMarked
package caseintake.peers.namastack;

import org.jspecify.annotations.NullMarked;
