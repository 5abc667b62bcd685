package caseintake.intake.cases;

import java.util.List;

import caseintake.events.Cell;
import caseintake.intake.problems.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A request to register a case, without errors of form: codes are the reference data's
 * own, the opening day is a day in its zone.
 *
 * @param source how the source system names the case
 * @param cell where the case is to be counted
 * @param referenceDataVersion version that the codes were held against
 * @param objections why it cannot open a case by that version: it may only repeat what
 * was registered by an earlier one
 * @param traceparent W3C trace context of the request, if any
 */
public record Registration(SourceReference source, Cell cell, String referenceDataVersion, List<Violation> objections,
		@Nullable String traceparent) implements CaseCommand {

	public Registration {
		objections = List.copyOf(objections);
	}

	/** The same under another reference. */
	Registration under(SourceReference other) {
		return new Registration(other, this.cell, this.referenceDataVersion, this.objections, this.traceparent);
	}

	/** Whether it opens a case, if its reference is free. */
	boolean mayOpen() {
		return this.objections.isEmpty();
	}

}
