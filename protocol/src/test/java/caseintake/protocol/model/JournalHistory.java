package caseintake.protocol.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import caseintake.events.CaseEvent;

/** What was ever committed to the journal, and whether it has lost something of it. */
final class JournalHistory {

	private final World world;

	private final Set<String> everCommitted = new HashSet<>();

	/** What was committed and not found lost by a repair. */
	private final Set<String> expected = new HashSet<>();

	private boolean broken;

	private boolean oldPrimaryAnswered;

	private int losses;

	JournalHistory(World world) {
		this.world = world;
	}

	void committed(JournalDatabase where, Collection<CaseEvent> events) {
		events.forEach((event) -> {
			this.world.course().note(() -> "  the journal has " + Event.label(event));
			this.everCommitted.add(Event.label(event));
			this.expected.add(Event.label(event));
		});
		if (where != this.world.journals().primary() && !events.isEmpty()) {
			lose();
		}
	}

	boolean wasCommitted(String label) {
		return this.everCommitted.contains(label);
	}

	/** Does something by which the journal may lose what was committed. */
	void losing(Runnable action) {
		action.run();
		Set<String> left = this.world.journals().primary().tables().labels();
		this.world.course().note(() -> "  the journal has " + left);
		if (!left.containsAll(this.expected)) {
			lose();
		}
	}

	private void lose() {
		this.broken = true;
		this.losses++;
	}

	int losses() {
		return this.losses;
	}

	/** Whether the journal has lost something. */
	boolean isBroken() {
		return this.broken;
	}

	/** An old primary knows nothing of what the new one records today. */
	void answered() {
		this.oldPrimaryAnswered |= this.world.journals().asked() != this.world.journals().primary();
	}

	boolean hasOldPrimaryAnswered() {
		return this.oldPrimaryAnswered;
	}

	/** What is lost is nowhere to be found any more: an alarm would be a false one. */
	void repaired() {
		this.broken = false;
		this.oldPrimaryAnswered = false;
		this.expected.retainAll(this.world.journals().primary().tables().labels());
		this.world.statements().forgetFinals();
	}

	void print(Fingerprint to) {
		to.add(this.broken);
	}

}
