package caseintake.intake.cases;

import caseintake.intake.problems.Problem;

/** What became of a registration, or would become of it. */
public sealed interface RegistrationOutcome {

	/** A new case. */
	record Created() implements RegistrationOutcome {
	}

	/** The case stands already and says the same. */
	record Duplicate() implements RegistrationOutcome {
	}

	/** No case. */
	record Refused(Problem problem) implements RegistrationOutcome {
	}

	static RegistrationOutcome of(RegistrationResult result) {
		return switch (result) {
			case RegistrationResult.Created created -> new Created();
			case RegistrationResult.Duplicate duplicate -> new Duplicate();
			case RegistrationResult.Conflict conflict -> new Refused(RegistrationRefusal.of(conflict));
			case RegistrationResult.Unstorable unstorable -> new Refused(RegistrationRefusal.of(unstorable));
		};
	}

}
