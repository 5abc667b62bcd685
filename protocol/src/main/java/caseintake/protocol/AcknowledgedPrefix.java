package caseintake.protocol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far each partition was acknowledged without a hole. An acknowledgement behind a
 * failed one does not count.
 */
public final class AcknowledgedPrefix {

	private final Map<Integer, Position> positions = new HashMap<>();

	private final Set<Integer> broken = new HashSet<>();

	/** To be told in sequence order. */
	public void acknowledged(int partition, Position position) {
		if (!this.broken.contains(partition)) {
			this.positions.put(partition, position);
		}
	}

	/** A send that was not acknowledged. */
	public void failed(int partition) {
		this.broken.add(partition);
	}

	/** The end of each partition's prefix; none where it is empty. */
	public Map<Integer, Position> positions() {
		return this.positions;
	}

}
