package caseintake.intake.cases;

import java.util.List;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;

/** What the register refused, as a problem. */
final class RegistrationRefusal {

	private RegistrationRefusal() {
	}

	static Problem of(RegistrationResult.Conflict conflict) {
		return Problem.of(ProblemType.REFERENCE_TAKEN, errors(conflict.pointers())).with("caseId", conflict.caseId());
	}

	private static List<Violation> errors(List<String> pointers) {
		return pointers.stream().map((pointer) -> Violation.of(pointer.substring(1), ViolationCode.DIFFERS)).toList();
	}

	static Problem of(RegistrationResult.NotValid notValid) {
		return Problem.of(ProblemType.INVALID_CASE, notValid.objections());
	}

	static Problem of(RegistrationResult.Unstorable unstorable) {
		return Problem.of(ProblemType.NOT_STORABLE);
	}

}
