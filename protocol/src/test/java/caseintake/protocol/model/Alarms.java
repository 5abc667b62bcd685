package caseintake.protocol.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which alarms were raised, whether they still stand, and whether they had a cause. */
final class Alarms {

	static final String TOTALS_DIFFER = "control-totals-differ";

	private final World world;

	private final Map<Generation, Set<Generation.Alarm>> raised = new HashMap<>();

	private boolean miscounted;

	Alarms(World world) {
		this.world = world;
	}

	/** In a transaction of its own. */
	void raiseIfOpen(int number, int partition, String kind) {
		this.world.counters()
			.commit((tables) -> tables.open(number).ifPresent((generation) -> raise(generation, partition, kind)));
	}

	void raise(Generation generation, int partition, String kind) {
		this.world.course().note(() -> "  alarm: " + kind + " in partition " + partition);
		var alarm = new Generation.Alarm(partition, kind);
		this.raised.computeIfAbsent(generation, (key) -> new HashSet<>()).add(alarm);
		if (!this.world.is(Mutation.ALARM_NOT_STORED)) {
			generation.alarms.add(alarm);
		}
	}

	/** What was raised since the backup may be raised again. */
	void countersRestored() {
		this.raised.clear();
		this.world.counters()
			.tables()
			.generations()
			.values()
			.forEach((generation) -> this.raised.put(generation, new HashSet<>(generation.alarms)));
	}

	/** Only a person resolves an alarm. */
	void requireStanding(Generation live) {
		if (!live.alarms.containsAll(this.raised.getOrDefault(live, Set.of()))) {
			throw new Violation(Invariant.NO_SILENT_ERROR, "an alarm is gone and nobody resolved it");
		}
	}

	/** Whether an alarm stands. */
	boolean anyStands() {
		return !inJournal().isEmpty() || !inLive().isEmpty();
	}

	/** Whether one says that the journal lost something. */
	boolean anyTellsOfLoss() {
		return !inJournal().isEmpty() || inLive().stream().anyMatch((alarm) -> !alarm.kind().equals(TOTALS_DIFFER));
	}

	private Set<String> inJournal() {
		return this.world.journals().primary().tables().alarms;
	}

	private Set<Generation.Alarm> inLive() {
		return this.world.counters().tables().liveGeneration().alarms;
	}

	void requireCause(String where) {
		if (!this.world.history().isBroken() && !this.world.history().hasOldPrimaryAnswered()
				&& !this.world.journals().haveTwoPrimaries()) {
			throw new Violation(Invariant.NO_FALSE_ALARM, where);
		}
	}

	void requireCauseForDifference() {
		if (!this.miscounted && !this.world.history().isBroken()) {
			throw new Violation(Invariant.NO_FALSE_ALARM, "control totals");
		}
	}

	/** A cell is changed by hand: from now on totals may differ. */
	void miscounted() {
		this.miscounted = true;
	}

}
