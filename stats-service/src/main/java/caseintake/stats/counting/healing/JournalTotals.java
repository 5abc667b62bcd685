package caseintake.stats.counting.healing;

import java.util.List;
import java.util.Map;

/** The journal's control totals. */
public record JournalTotals(List<Partition> partitions) {

	/**
	 * One partition.
	 *
	 * @param sequence up to which they are stated
	 * @param units live cases by responsible unit
	 */
	public record Partition(int partition, long sequence, Map<String, Long> units) {
	}

}
