package caseintake.intake.changes;

import java.util.Set;
import java.util.UUID;

import caseintake.events.Withdrawal;
import caseintake.intake.bodies.CaseIdForm;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** Changes of whether a case is counted at all. */
record StandingReader(Members members, Violations violations) {

	private static final String REASON = "reason";

	private static final String DUPLICATE_OF = "duplicateOf";

	private static final Set<String> NAMES = Set.of(ChangeReader.REFERENCE, ChangeReader.TYPE, ChangeReader.FROM);

	private static final Set<String> ERROR = Set.of(ChangeReader.REFERENCE, ChangeReader.TYPE, ChangeReader.FROM,
			REASON);

	private static final Set<String> DUPLICATE = Set.of(ChangeReader.REFERENCE, ChangeReader.TYPE, ChangeReader.FROM,
			REASON, DUPLICATE_OF);

	Change reinstate() {
		this.members.only(NAMES);
		requireFrom("withdrawn");
		return new Change.Reinstate();
	}

	/**
	 * Reads a withdrawal.
	 * @param caseId the case that is withdrawn, which is no duplicate of itself, if it is
	 * known
	 */
	@Nullable Change withdraw(@Nullable UUID caseId) {
		requireFrom("live");
		String reason = this.members.required(REASON);
		this.members.only(Withdrawal.ERROR.equals(reason) ? ERROR : DUPLICATE);
		return switch (reason) {
			case null -> null;
			case Withdrawal.ERROR -> new Change.Withdraw(new Withdrawal(reason, null));
			case Withdrawal.DUPLICATE -> duplicateOf(this.members.required(DUPLICATE_OF), caseId);
			default -> {
				this.violations.add(REASON, ViolationCode.UNKNOWN_REASON);
				yield null;
			}
		};
	}

	private @Nullable Change duplicateOf(@Nullable String text, @Nullable UUID caseId) {
		UUID other = (text != null) ? CaseIdForm.read(text, DUPLICATE_OF, this.violations) : null;
		if (other != null && other.equals(caseId)) {
			this.violations.add(DUPLICATE_OF, ViolationCode.DUPLICATE_OF_ITSELF);
		}
		return (other != null) ? new Change.Withdraw(new Withdrawal(Withdrawal.DUPLICATE, other)) : null;
	}

	private void requireFrom(String state) {
		String from = this.members.required(ChangeReader.FROM);
		if (from != null && !from.equals(state)) {
			this.violations.add(ChangeReader.FROM, ViolationCode.WRONG_STATE);
		}
	}

}
