package caseintake.intake.changes;

import java.util.Objects;

import caseintake.events.Cell;
import caseintake.intake.journal.Happening;
import org.jspecify.annotations.Nullable;

/**
 * A case at one moment.
 *
 * @param cell where it is counted or, if it is withdrawn, where it was at last
 * @param live whether it is counted
 */
public record CaseState(Cell cell, boolean live) {

	public static CaseState live(Cell cell) {
		return new CaseState(cell, true);
	}

	public static CaseState withdrawn(Cell cell) {
		return new CaseState(cell, false);
	}

	/** The state that a change of the case found. */
	static CaseState before(Happening change) {
		return of(change.before(), change.after());
	}

	/** The state that an event left. */
	public static CaseState after(Happening happening) {
		return of(happening.after(), happening.before());
	}

	private static CaseState of(@Nullable Cell counted, @Nullable Cell otherwise) {
		return (counted != null) ? live(counted) : withdrawn(Objects.requireNonNull(otherwise));
	}

	/** The cell in which it is counted, if it is. */
	public @Nullable Cell counted() {
		return this.live ? this.cell : null;
	}

}
