package caseintake.intake.journal;

import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import caseintake.events.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its case.
 *
 * @param type the reason
 * @param before cell that the case leaves, if any
 * @param after cell that it enters, if any
 * @param withdrawal why it was withdrawn, if it was
 */
public record Happening(CaseEventType type, @Nullable Cell before, @Nullable Cell after,
		@Nullable Withdrawal withdrawal) {

	/** A case was registered. */
	public static Happening opened(Cell cell) {
		return new Happening(CaseEventType.OPENED, null, cell, null);
	}

}
