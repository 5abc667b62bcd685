package caseintake.protocol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sequences that were acknowledged without a hole, by partition. An acknowledgement
 * behind a failed one does not count.
 */
public final class AcknowledgedPrefix {

	private final Map<Integer, Long> sequences = new HashMap<>();

	private final Set<Integer> broken = new HashSet<>();

	/** To be told in sequence order. */
	public void acknowledged(int partition, long sequence) {
		if (!this.broken.contains(partition)) {
			this.sequences.put(partition, sequence);
		}
	}

	/** A send that was not acknowledged. */
	public void failed(int partition) {
		this.broken.add(partition);
	}

	/** The last sequence of each partition's prefix; none where it is empty. */
	public Map<Integer, Long> sequences() {
		return this.sequences;
	}

}
