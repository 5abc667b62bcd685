package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Lets everybody go on until nothing is left to do, and looks whether all is as it should
 * be.
 */
final class Rest {

	private static final int ROUNDS = 150;

	private final World world;

	Rest(World world) {
		this.world = world;
	}

	void come() {
		StatsInstance last = this.world.instances().getLast();
		last.pause(this.world.scenario().paused() && this.world.instances().size() > 1);
		calmDown(last.isPaused());
		settle(false);
		this.world.course().note("-- from now on people repair");
		this.world.operator().beginRepairs();
		this.world.instances().forEach((instance) -> {
			if (!instance.isNew() && !instance.isPaused()) {
				instance.upgrade();
			}
		});
		settle(true);
		this.world.course().note("-- what was paused goes on, what was late arrives");
		last.pause(false);
		this.world.broker().deliverLate();
		settle(true);
		requireGarbageKept();
	}

	private void calmDown(boolean paused) {
		this.world.course().note("-- from now on nothing fails");
		if (paused) {
			// who is paused in a transaction is thrown out
			this.world.counters().endTransactions();
		}
		this.world.course().calmDown();
		this.world.journals().fence();
	}

	private void requireGarbageKept() {
		Generation live = this.world.counters().tables().liveGeneration();
		for (int i = 0; i < live.positions.length; i++) {
			List<Topic.Message> log = this.world.topic().log(i);
			for (int offset = 0; offset < Math.min(log.size(), live.nextOffsets[i]); offset++) {
				if (!this.world.topic().isDamaged(i) && !this.world.topic().isLeftOut(i, offset)
						&& log.get(offset).event() == null && !live.unreadable.contains(i + ":" + offset)) {
					throw new Violation(Invariant.NOTHING_IS_DROPPED, "offset " + offset + " of partition " + i);
				}
			}
		}
	}

	private void settle(boolean repaired) {
		String lack = "nothing was done";
		for (int round = 0; round < ROUNDS; round++) {
			letEverybodyGoOn(round);
			lack = lack(repaired);
			if (lack == null) {
				return;
			}
		}
		boolean silent = lack != null && lack.contains("has it not");
		throw new Violation(silent ? Invariant.NO_SILENT_ERROR : Invariant.COMES_TO_REST, String.valueOf(lack));
	}

	private void letEverybodyGoOn(int round) {
		List<Step> possible = new ArrayList<>();
		for (Actor actor : this.world.actors()) {
			for (int i = 0; i < 3; i++) {
				possible.clear();
				actor.offer(possible);
				if (possible.isEmpty()) {
					break;
				}
				this.world.take(possible.get((round + i) % possible.size()));
			}
		}
	}

	/** What is not as it should be yet, {@code null} for nothing. */
	private @Nullable String lack(boolean repaired) {
		if (this.world.clients().stream().anyMatch((client) -> !client.isDone())) {
			return "a client waits";
		}
		JournalTables journal = this.world.journals().primary().tables();
		boolean waitsForRepair = !repaired && this.world.operator().keepsRelaysStopped();
		if (journal.alarms.isEmpty() && !waitsForRepair) {
			for (int i = 0; i < journal.partitions(); i++) {
				if (journal.published[i] != journal.heads[i].sequence()) {
					return "published is not the head of partition " + i;
				}
			}
		}
		else if (repaired) {
			return "an alarm of intake stands after " + this.world.operator().repairs() + " repairs";
		}
		return lackOfCounters(repaired, journal);
	}

	private @Nullable String lackOfCounters(boolean repaired, JournalTables journal) {
		if (repaired && this.world.operator().isBusy()) {
			return "the operator is not done";
		}
		Generation live = this.world.counters().tables().liveGeneration();
		if (!live.alarms.isEmpty()) {
			return repaired ? "an alarm of stats stands after " + this.world.operator().repairs() + " repairs" : null;
		}
		String difference = this.world.countersInvariants().difference(live, journal);
		if (difference != null) {
			return difference;
		}
		for (int i = 0; i < journal.partitions(); i++) {
			if (live.miscounted[i] != 0 && live.uncounted(i).isEmpty()) {
				return "a miscount, and the journal has it not";
			}
		}
		return (repaired && !Statements.isComplete(live, false)) ? "it does not say that it is complete" : null;
	}

}
