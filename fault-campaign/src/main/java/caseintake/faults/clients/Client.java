package caseintake.faults.clients;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;
import caseintake.faults.history.Row;

/** One who sends cases, one errand after the other, and repeats some that went wrong. */
final class Client {

	private final ErrandPlan plan;

	private final Sender sender;

	private final Deque<Repeat> repeats = new ArrayDeque<>();

	Client(ErrandPlan plan, Sender sender) {
		this.plan = plan;
		this.sender = sender;
	}

	/** Something to be sent again, not before then by {@link System#nanoTime()}. */
	private record Repeat(long notBefore, Errand errand) {
	}

	/** The next errand: a repeat that is due, else a new one. */
	Errand next() {
		Repeat first = this.repeats.peek();
		if (first != null && System.nanoTime() - first.notBefore() >= 0) {
			return this.repeats.remove().errand();
		}
		return this.plan.next();
	}

	/** Whether something is left to be sent again. */
	boolean hasRepeats() {
		return !this.repeats.isEmpty();
	}

	/** The next one to be sent again, due or not. */
	Errand nextRepeat() {
		return this.repeats.remove().errand();
	}

	/**
	 * Does it.
	 * @return whether every outcome is known
	 */
	boolean run(Errand errand) throws InterruptedException {
		return switch (errand) {
			case Errand.Single(Duration _, int intake, Row row) -> judge(send(intake, row), intake, row);
			case Errand.Import(Duration _, int intake, List<Row> rows) ->
				judge(leastKnown(this.sender.importAll(intake, rows)), intake, rows.getFirst().reference(),
						(where) -> new Errand.Import(Duration.ZERO, where, rows));
			case Errand.Twins(Duration _, Row first, Row second) -> {
				FutureTask<Outcome> other = begin(() -> send(1, second));
				boolean one = judge(send(0, first), 0, first);
				yield judge(await(other), 1, second) && one;
			}
			case Errand.Change(Duration _, int intake, ChangeRow row, boolean twice) -> {
				FutureTask<Outcome> other = begin(() -> twice ? send(1 - intake, row) : new Outcome.Ok(null));
				boolean one = judge(send(intake, row), intake, row);
				yield judge(await(other), 1 - intake, row) && one;
			}
			case Errand.Changes(Duration _, int intake, List<ChangeRow> rows) ->
				judge(leastKnown(this.sender.importChanges(intake, rows)), intake, rows.getFirst().reference(),
						(where) -> new Errand.Changes(Duration.ZERO, where, rows));
		};
	}

	private Outcome send(int intake, Row row) throws InterruptedException {
		return this.sender.single(intake, row, this.plan.patience(row.reference()));
	}

	private Outcome send(int intake, ChangeRow row) throws InterruptedException {
		return this.sender.change(intake, row, this.plan.patience(row.reference()));
	}

	/** All rows of an import are sent again when one is unknown. */
	private static Outcome leastKnown(List<Outcome> outcomes) {
		return outcomes.stream().filter((each) -> !each.isKnown()).findFirst().orElseGet(outcomes::getFirst);
	}

	private boolean judge(Outcome outcome, int intake, Row row) {
		return judge(outcome, intake, row.reference(), (where) -> new Errand.Single(Duration.ZERO, where, row));
	}

	private boolean judge(Outcome outcome, int intake, ChangeRow row) {
		return judge(outcome, intake, row.reference(), (where) -> new Errand.Change(Duration.ZERO, where, row, false));
	}

	private boolean judge(Outcome outcome, int intake, String reference, IntFunction<Errand> errand) {
		if (outcome.isKnown()) {
			return true;
		}
		ErrandPlan.Again again = this.plan.again(reference);
		if (again.repeat()) {
			int where = again.elsewhere() ? 1 - intake : intake;
			this.repeats.add(new Repeat(System.nanoTime() + again.after().toNanos(), errand.apply(where)));
		}
		return false;
	}

	private static FutureTask<Outcome> begin(Callable<Outcome> work) {
		var task = new FutureTask<>(work);
		Thread.ofVirtual().start(task);
		return task;
	}

	private static Outcome await(FutureTask<Outcome> task) throws InterruptedException {
		try {
			return task.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A client failed", ex);
		}
	}

}
