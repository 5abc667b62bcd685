package caseintake.intake.cases;

import caseintake.intake.problems.Problem;

/** What became of a row's command, or would become of it. */
public sealed interface CommandOutcome {

	/** A new case. */
	record Created() implements CommandOutcome {
	}

	/** The case stands already and says the same. */
	record Duplicate() implements CommandOutcome {
	}

	/** A case is changed. */
	record Changed() implements CommandOutcome {
	}

	/** The change was made already. */
	record Repeated() implements CommandOutcome {
	}

	/** Neither case nor change. */
	record Refused(Problem problem) implements CommandOutcome {
	}

	/** What a result says to a file. */
	static CommandOutcome of(CaseResult result) {
		return switch (result) {
			case RegistrationResult.Created _ -> new Created();
			case RegistrationResult.Duplicate _ -> new Duplicate();
			case RegistrationResult.Conflict conflict -> new Refused(RegistrationRefusal.of(conflict));
			case RegistrationResult.NotValid notValid -> new Refused(RegistrationRefusal.of(notValid));
			case RegistrationResult.Unstorable unstorable -> new Refused(RegistrationRefusal.of(unstorable));
			case ChangeResult.Changed _ -> new Changed();
			case ChangeResult.Duplicate _ -> new Repeated();
			case ChangeResult.Refused refused -> new Refused(refused.problem());
			case ReferenceResult _ -> throw new IllegalArgumentException("No row adds a reference");
		};
	}

}
