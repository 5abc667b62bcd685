package caseintake.protocol.model;

import java.util.HashMap;
import java.util.Map;

/** Row locks, held until the holder's transaction ends. */
final class Locks {

	/** A row. */
	record Row(String table, int first, int second) {
	}

	private final Map<Row, Object> holders = new HashMap<>();

	private final Map<Object, Object> waiting = new HashMap<>();

	/** Whether the row may be taken; who asks in vain waits for its holder. */
	boolean isFreeFor(Object owner, Row row) {
		Object holder = this.holders.get(row);
		if (holder == null || holder.equals(owner)) {
			this.waiting.remove(owner);
			return true;
		}
		this.waiting.put(owner, holder);
		requireNoCircle(owner);
		return false;
	}

	/** Whether somebody who takes no lock of his own could look at the row. */
	boolean isFree(Row row) {
		return !this.holders.containsKey(row);
	}

	void take(Object owner, Row row) {
		this.holders.put(row, owner);
	}

	void release(Object owner) {
		this.holders.values().removeIf((holder) -> holder.equals(owner));
		this.waiting.remove(owner);
		this.waiting.values().removeIf((holder) -> holder.equals(owner));
	}

	void releaseAll() {
		this.holders.clear();
		this.waiting.clear();
	}

	private void requireNoCircle(Object owner) {
		Object at = this.waiting.get(owner);
		for (int i = 0; at != null && i < 10; i++) {
			if (at.equals(owner)) {
				throw new Violation(Invariant.NO_DEADLOCK, "two transactions wait for each other");
			}
			at = this.waiting.get(at);
		}
	}

}
