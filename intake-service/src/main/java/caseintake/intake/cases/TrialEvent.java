package caseintake.intake.cases;

import caseintake.intake.journal.NewEvent;

/**
 * An event that a line would have left.
 *
 * @param reference of the case, if the line opens it, or else of the change
 */
record TrialEvent(long line, SourceReference reference, NewEvent event) {

	static TrialEvent of(CaseTrial.Line line, NewEvent event) {
		SourceReference reference = switch (line.command()) {
			case Registration registration -> registration.source();
			case RequestedChange change -> change.reference();
			case SecondReference _ -> throw new IllegalStateException("No line adds a reference");
		};
		return new TrialEvent(line.number(), reference, event);
	}

}
