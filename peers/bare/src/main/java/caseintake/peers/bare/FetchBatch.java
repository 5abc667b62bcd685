package caseintake.peers.bare;

import java.util.List;

/**
 * What one transaction adds.
 *
 * @param partitions in their order
 * @param cells the columns of the folded cells, as the statement takes them
 */
@SuppressWarnings("ArrayRecordComponent") // they pass to the driver, nobody compares them
public record FetchBatch(List<PartitionMove> partitions, Object[] cells) {

	/** How many events were folded. */
	long events() {
		return this.partitions.stream().mapToLong(PartitionMove::events).sum();
	}

}
