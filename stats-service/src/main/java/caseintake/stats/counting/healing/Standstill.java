package caseintake.stats.counting.healing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds partitions that stay behind the journal without moving. */
final class Standstill {

	private record Mark(long sequence, Instant since) {
	}

	private final Duration threshold;

	private final Map<Integer, Mark> marks = new HashMap<>();

	Standstill(Duration threshold) {
		this.threshold = threshold;
	}

	/**
	 * Looks at a partition once more.
	 * @return whether it has been at the same sequence, behind the journal's head, for
	 * the threshold or longer
	 */
	boolean found(int partition, long counted, long head, Instant now) {
		if (head <= counted) {
			this.marks.remove(partition);
			return false;
		}
		Mark mark = this.marks.get(partition);
		if (mark == null || mark.sequence() != counted) {
			this.marks.put(partition, new Mark(counted, now));
			return false;
		}
		return !now.isBefore(mark.since().plus(this.threshold));
	}

}
