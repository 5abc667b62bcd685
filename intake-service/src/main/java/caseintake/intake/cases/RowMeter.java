package caseintake.intake.cases;

import caseintake.intake.problems.Problem;

import org.springframework.stereotype.Component;

/**
 * Counts what became of the rows of imports as what they are: registrations and changes.
 */
@Component
public class RowMeter {

	private final RegistrationMeter registrations;

	private final ChangeMeter changes;

	RowMeter(RegistrationMeter registrations, ChangeMeter changes) {
		this.registrations = registrations;
		this.changes = changes;
	}

	public void count(CommandOutcome outcome) {
		switch (outcome) {
			case CommandOutcome.Created _ -> this.registrations.created();
			case CommandOutcome.Duplicate _ -> this.registrations.duplicate();
			case CommandOutcome.Changed _ -> this.changes.changed();
			case CommandOutcome.Repeated _ -> this.changes.duplicate();
			case CommandOutcome.Refused(Problem problem) -> refused(problem);
		}
	}

	/** A row that cannot be read at all counts as a registration. */
	private void refused(Problem problem) {
		switch (problem.kind()) {
			case INVALID_CHANGE, STALE_CHANGE, CHANGE_REFERENCE_TAKEN, CASE_NOT_FOUND -> this.changes.refused(problem);
			default -> this.registrations.refused(problem);
		}
	}

}
