package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;

/** Gathers everything that is wrong with one body. */
final class Violations {

	/** A body of nothing but unknown members must not become an answer of a megabyte. */
	private static final int MOST_UNKNOWN = 20;

	private final List<Violation> found = new ArrayList<>();

	private final Set<RegistrationField> fields = EnumSet.noneOf(RegistrationField.class);

	private int unknown;

	/** A member that the contract does not name; its name is submitted text too. */
	void unknownMember(int position) {
		this.unknown++;
		if (this.unknown <= MOST_UNKNOWN) {
			this.found.add(Violation.ofBody(ViolationCode.UNKNOWN_FIELD, "member " + position));
		}
	}

	void add(RegistrationField field, ViolationCode code) {
		if (this.fields.add(field)) {
			this.found.add(Violation.of(field.jsonName(), code));
		}
	}

	void add(ViolationCode code) {
		this.found.add(Violation.ofBody(code));
	}

	/** Whether something is already known to be wrong with this member. */
	boolean concern(RegistrationField field) {
		return this.fields.contains(field);
	}

	void throwIfAny() {
		if (this.unknown > MOST_UNKNOWN) {
			this.found.add(Violation.ofBody(ViolationCode.UNKNOWN_FIELD,
					"and " + (this.unknown - MOST_UNKNOWN) + " members more"));
			this.unknown = 0;
		}
		if (!this.found.isEmpty()) {
			throw new ProblemException(Problem.of(ViolationCode.UNKNOWN_FIELD.problem(), List.copyOf(this.found)));
		}
	}

}
