package caseintake.peers.bare;

import caseintake.protocol.Position;

/**
 * What one transaction adds.
 *
 * @param events how many were folded
 * @param from where the partition stood before
 * @param to where it stands then
 * @param nextOffset in the topic
 * @param cells the columns of the folded cells, as the statement takes them
 * @param units whose number of live cases changes
 * @param live by how much
 */
@SuppressWarnings("ArrayRecordComponent") // they pass to the driver, nobody compares them
public record PartitionBatch(int partition, long events, Position from, Position to, long nextOffset, Object[] cells,
		String[] units, Long[] live) {
}
