package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Every schedule of a small world up to a depth, depth first, but none twice from the
 * same state: each is run again from the beginning with the last decision that has
 * another way left taken that other way.
 */
final class Exhaustive {

	private final SmallWorld small;

	private final Set<Mutation> mutations;

	private final long most;

	/** The fewest steps after which a state was reached. */
	private final Map<Long, Integer> seen = new HashMap<>();

	private List<Decision> decisions = new ArrayList<>();

	private boolean complete;

	Exhaustive(SmallWorld small, Set<Mutation> mutations, long most) {
		this.small = small;
		this.mutations = mutations;
		this.most = most;
	}

	/** The first violation, {@code null} for none. */
	@Nullable Violation run() {
		while (this.seen.size() < this.most) {
			Violation violation = runOnce(null);
			if (violation != null) {
				return violation;
			}
			if (!advance()) {
				this.complete = true;
				return null;
			}
		}
		return null;
	}

	private @Nullable Violation runOnce(@Nullable Trace trace) {
		var world = new World(this.small.scenario(), this.mutations, trace);
		var chooser = new Deciding(world);
		try {
			List<Choice> prologue = this.small.prologue().stream().map((step) -> new Choice(step, List.of())).toList();
			world.run(new RecordedChooser(prologue));
			world.run(chooser);
			if (chooser.isNew) {
				new Rest(world).come();
			}
			return null;
		}
		catch (Violation violation) {
			return violation;
		}
	}

	/** Takes the last decision that has another way left that way. */
	private boolean advance() {
		while (!this.decisions.isEmpty()) {
			Decision last = this.decisions.removeLast();
			if (last.taken + 1 < last.ways) {
				this.decisions.add(new Decision(last.taken + 1, last.ways));
				return true;
			}
		}
		return false;
	}

	int states() {
		return this.seen.size();
	}

	/** Whether every schedule up to the depth was explored. */
	boolean isComplete() {
		return this.complete;
	}

	/** The steps to a violation. */
	String text(Violation violation) {
		var trace = new Trace();
		this.seen.clear();
		runOnce(trace);
		return this.small.scenario() + System.lineSeparator() + trace.text() + System.lineSeparator()
				+ violation.getMessage();
	}

	private record Decision(int taken, int ways) {
	}

	/** Follows the decisions, and takes the first way from there on. */
	private final class Deciding implements Chooser {

		private final World world;

		private int next;

		private int steps;

		private boolean isNew;

		Deciding(World world) {
			this.world = world;
		}

		@Override
		public @Nullable Step next(List<Step> possible) {
			boolean beyond = this.next >= Exhaustive.this.decisions.size();
			if (beyond && !isFirstVisit()) {
				this.isNew = false;
				return null;
			}
			this.isNew = true;
			List<Step> steps = possible.stream().filter(Exhaustive.this.small::has).toList();
			if (this.steps++ == Exhaustive.this.small.depth() || steps.isEmpty()) {
				return null;
			}
			return steps.get(decide(steps.size()));
		}

		private boolean isFirstVisit() {
			Integer before = Exhaustive.this.seen.get(this.world.fingerprint());
			if (before != null && before <= this.steps) {
				return false;
			}
			Exhaustive.this.seen.put(this.world.fingerprint(), this.steps);
			return true;
		}

		@Override
		public int pick(int ways) {
			return decide(ways);
		}

		@Override
		public int mishap(int kinds) {
			return decide(kinds + 1);
		}

		private int decide(int ways) {
			if (this.next == Exhaustive.this.decisions.size()) {
				Exhaustive.this.decisions.add(new Decision(0, ways));
			}
			return Exhaustive.this.decisions.get(this.next++).taken();
		}

	}

}
