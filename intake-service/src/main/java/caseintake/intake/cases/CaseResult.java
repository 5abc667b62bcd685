package caseintake.intake.cases;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;

/** What became of a {@link CaseCommand}. */
public sealed interface CaseResult permits RegistrationResult, ChangeResult, ReferenceResult {

	/** Standing alone, the command still made its transaction fail. */
	static CaseResult unstorable(CaseCommand command) {
		Problem problem = Problem.of(ProblemType.NOT_STORABLE);
		return switch (command) {
			case Registration _ -> new RegistrationResult.Unstorable();
			case RequestedChange _ -> new ChangeResult.Refused(problem);
			case SecondReference _ -> new ReferenceResult.Refused(problem);
		};
	}

}
