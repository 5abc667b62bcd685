/**
 * The journal's events as Debezium relays them.
 */
@NullMarked
package caseintake.peers.debezium;

import org.jspecify.annotations.NullMarked;
