package caseintake.peers.bare;

import caseintake.protocol.Position;

/**
 * How one partition moves on.
 *
 * @param events how many were folded
 * @param from where the partition stood before
 * @param to where it stands then
 * @param nextOffset in the topic
 * @param units whose number of live cases changes
 * @param live by how much
 */
@SuppressWarnings("ArrayRecordComponent") // they pass to the driver, nobody compares them
public record PartitionMove(int partition, long events, Position from, Position to, long nextOffset, String[] units,
		Long[] live) {
}
