package caseintake.intake.cases;

import java.util.List;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;

/** What the register refused, as a problem. */
public final class RegistrationRefusal {

	private RegistrationRefusal() {
	}

	public static Problem of(RegistrationResult.Conflict conflict) {
		List<Violation> errors = conflict.pointers()
			.stream()
			.map((pointer) -> Violation.of(pointer.substring(1), ViolationCode.DIFFERS))
			.toList();
		return Problem.of(ProblemType.REFERENCE_TAKEN, errors).with("caseId", conflict.caseId());
	}

	public static Problem of(RegistrationResult.Unstorable unstorable) {
		return Problem.of(ProblemType.NOT_STORABLE);
	}

}
