package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.problems.UnavailableException;
import caseintake.intake.problems.Outage;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storing side of an import, on a thread of its own: takes whatever rows wait,
 * registers them together, and only then takes the next, so that of two rows with one
 * reference the first always wins. Meanwhile the reading side goes on.
 */
final class ImportRun implements Callable<ImportRun.Outcome> {

	private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

	private static final int MOST_ROWS = JournalProperties.LARGEST_SUBMISSION;

	/** Each holds a document that says what is wrong with a row. */
	private static final int MOST_UNSAVED_REFUSALS = 500;

	private final BlockingQueue<Row> rows = new ArrayBlockingQueue<>(MOST_ROWS);

	private final RowRegister register;

	private final ImportProgress progress;

	private final Patience patience;

	private volatile boolean givenUp;

	private boolean ended;

	ImportRun(RowRegister register, ImportProgress progress, Patience patience) {
		this.register = register;
		this.progress = progress;
		this.patience = patience;
	}

	/** Hands a row over, waiting while too many wait already. */
	void put(Row row) throws InterruptedException {
		this.rows.put(row);
	}

	/** Whether further rows would not be stored. */
	boolean givenUp() {
		return this.givenUp;
	}

	@Override
	public Outcome call() throws InterruptedException {
		@Nullable ProblemType interruption;
		try {
			interruption = storeUntilEnd();
			ImportState state = (interruption == null) ? ImportState.FINISHED : ImportState.INTERRUPTED;
			this.patience.repeat(() -> {
				this.progress.save(state);
				return state;
			});
		}
		catch (RuntimeException | Error ex) {
			interruption = ProblemType.IMPORT_INTERRUPTED;
			giveUp(ex);
		}
		return new Outcome(this.progress.counts(), interruption);
	}

	private @Nullable ProblemType storeUntilEnd() throws InterruptedException {
		while (true) {
			List<Row> taken = take();
			List<Row.Valid> valid = taken.stream()
				.filter(Row.Valid.class::isInstance)
				.map(Row.Valid.class::cast)
				.toList();
			List<CommandOutcome> outcomes = register(valid);
			for (int i = 0; i < valid.size(); i++) {
				this.progress.add(valid.get(i).line(), outcomes.get(i));
			}
			for (Row row : taken) {
				if (row instanceof Row.Refused(long line, Problem problem)) {
					this.progress.add(line, new CommandOutcome.Refused(problem));
				}
			}
			if (taken.getLast() instanceof Row.End end) {
				return end.interruption();
			}
		}
	}

	/** Whatever waits. What became of the rows before is saved before this one waits. */
	private List<Row> take() throws InterruptedException {
		if (this.rows.isEmpty() || this.progress.unsavedRefusals() > MOST_UNSAVED_REFUSALS) {
			this.patience.repeat(() -> {
				this.progress.save();
				return true;
			});
		}
		var taken = new ArrayList<Row>(MOST_ROWS);
		taken.add(this.rows.take());
		this.rows.drainTo(taken, MOST_ROWS - 1);
		this.ended = taken.getLast() instanceof Row.End;
		return taken;
	}

	/** While these are committed, what became of the rows before is saved. */
	private List<CommandOutcome> register(List<Row.Valid> valid) {
		return this.patience.repeat(() -> {
			Supplier<List<CommandOutcome>> outcomes = this.register.begin(valid);
			this.progress.trySave();
			return outcomes.get();
		});
	}

	private void giveUp(Throwable reason) throws InterruptedException {
		this.givenUp = true;
		if (reason instanceof UnavailableException || Outage.isBehind(reason)) {
			log.atWarn().addKeyValue("lines", this.progress.counts().lines()).log("Import interrupted");
		}
		else {
			log.atError().addKeyValue("exception", reason.getClass().getName()).log("Import failed");
		}
		try {
			this.progress.save(ImportState.INTERRUPTED);
		}
		catch (RuntimeException ex) {
			log.atWarn().log("Import interrupted, which is not stored");
		}
		while (!this.ended) { // so that the reading side never waits for room
			this.ended = this.rows.take() instanceof Row.End;
		}
	}

	/**
	 * How the import ended.
	 *
	 * @param interruption why it ended early, if it did
	 */
	record Outcome(ImportCounts counts, @Nullable ProblemType interruption) {
	}

}
