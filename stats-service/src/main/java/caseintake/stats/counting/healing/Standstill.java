package caseintake.stats.counting.healing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds partitions that stay behind the journal without moving. */
final class Standstill {

	/** No generation is named so: what stood there is no measure. */
	private static final int STOPPED = -1;

	private record Mark(int generation, long sequence, Instant since) {
	}

	private final Duration threshold;

	private final Map<Integer, Mark> marks = new HashMap<>();

	Standstill(Duration threshold) {
		this.threshold = threshold;
	}

	/**
	 * Looks at a partition once more.
	 * @return whether it is behind the journal's head, and has been at the same sequence
	 * of the same generation for the threshold or longer, or was stopped until now
	 */
	boolean found(int generation, int partition, long counted, long head, Instant now) {
		if (head <= counted) {
			this.marks.remove(partition);
			return false;
		}
		Mark mark = this.marks.get(partition);
		if (mark == null || mark.generation() != generation || mark.sequence() != counted) {
			this.marks.put(partition, new Mark(generation, counted, now));
			return mark != null && mark.generation() == STOPPED;
		}
		return !now.isBefore(mark.since().plus(this.threshold));
	}

	/**
	 * Looks at a partition for which an alarm stands: nothing heals it before that is
	 * resolved, and at once when it is, for its records were passed meanwhile.
	 */
	void stopped(int partition) {
		this.marks.put(partition, new Mark(STOPPED, 0, Instant.EPOCH));
	}

}
