package caseintake.protocol.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import caseintake.events.CaseEvent;
import caseintake.protocol.Position;
import caseintake.protocol.model.Generation.Confirmation;

/**
 * What readers are told of the live generation: that it is complete, that a day is final.
 */
final class Statements {

	private final World world;

	private final Map<Integer, Set<String>> finals = new HashMap<>();

	Statements(World world) {
		this.world = world;
	}

	void requireFinal(Generation live) {
		for (int day = 0; day < this.world.course().today(); day++) {
			if (!isFinal(live, day)) {
				continue;
			}
			Set<String> figure = new TreeSet<>();
			for (String label : live.counted.keySet()) {
				CaseEvent event = this.world.minted().event(label);
				if (event != null && Event.day(event) <= day) {
					figure.add(label);
				}
			}
			Set<String> before = this.finals.put(day, figure);
			if (before != null && !before.equals(figure)) {
				throw new Violation(Invariant.FINAL_STAYS_FINAL,
						"day %d was final with %s and now has %s".formatted(day, before, figure));
			}
		}
	}

	private static boolean isFinal(Generation live, int day) {
		for (int i = 0; i < live.positions.length; i++) {
			Confirmation known = live.confirmations.get(i);
			if (known == null || known.completeThrough() <= day || live.isWaiting(i, day)) {
				return false;
			}
		}
		return live.alarms.isEmpty();
	}

	/** The figures of days that are over may change once, by a repair. */
	void forgetFinals() {
		this.finals.clear();
	}

	void requireComplete(Generation live) {
		if (!isComplete(live, this.world.is(Mutation.COMPLETE_BY_SEQUENCE_ALONE))) {
			return;
		}
		for (int i = 0; i < live.positions.length; i++) {
			int partition = i;
			Confirmation known = live.confirmations.get(i);
			if (known == null) {
				continue;
			}
			for (String label : known.hadThen()) {
				if (this.world.minted().partition(label) == partition && !live.counted.containsKey(label)
						&& live.quarantine.stream().noneMatch((row) -> row.label().equals(label))) {
					throw new Violation(Invariant.COMPLETE_IS_COMPLETE, label + " is missing");
				}
			}
		}
	}

	/**
	 * What readers are told: the counters had everything when the journal was last asked,
	 * or have since come to the very event that was its head then.
	 */
	static boolean isComplete(Generation live, boolean bySequenceAlone) {
		for (int i = 0; i < live.positions.length; i++) {
			Confirmation known = live.confirmations.get(i);
			if (known == null || live.isWaiting(i)) {
				return false;
			}
			Position counted = live.positions[i];
			boolean hadAll = known.sequence() >= known.head().sequence() || counted.equals(known.head());
			if (!hadAll && !(bySequenceAlone && counted.sequence() >= known.head().sequence())) {
				return false;
			}
		}
		return live.alarms.isEmpty();
	}

}
