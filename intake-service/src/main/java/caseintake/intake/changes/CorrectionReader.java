package caseintake.intake.changes;

import java.time.LocalDate;
import java.util.Set;

import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.OpeningDay;
import caseintake.intake.bodies.Violations;
import caseintake.intake.changes.Particulars.Membership;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/**
 * A correction: {@code from} and {@code to} are objects that say the same particulars.
 */
record CorrectionReader(Members members, Codes codes, OpeningDay openingDay, Violations violations) {

	private static final Set<String> NAMES = Set.of(OpeningDay.AT, OpeningDay.ON, Particulars.OPERATION,
			Particulars.OPENING_UNIT);

	@Nullable Change correct() {
		this.members.only(MoveReader.NAMES);
		Members from = this.members.requiredMembers(ChangeReader.FROM);
		Members to = this.members.requiredMembers(ChangeReader.TO);
		if (from == null || to == null) {
			return null;
		}
		var change = new Change.Correct(particulars(from), particulars(to));
		noteWhatIsMissing(from, to);
		noteWhatIsMissing(to, from);
		if (this.violations.isEmpty() && change.from().equals(change.to())) {
			this.violations.add(ChangeReader.TO, ViolationCode.NO_CHANGE);
		}
		return change;
	}

	private Particulars particulars(Members said) {
		said.only(NAMES);
		return new Particulars(saysDay(said) ? openedOn(said) : null,
				said.has(Particulars.OPERATION) ? operation(said) : null,
				said.has(Particulars.OPENING_UNIT) ? this.codes.unit(said, Particulars.OPENING_UNIT) : null);
	}

	private static boolean saysDay(Members said) {
		return said.has(OpeningDay.AT) || said.has(OpeningDay.ON);
	}

	private @Nullable LocalDate openedOn(Members said) {
		String at = said.text(OpeningDay.AT);
		String on = said.text(OpeningDay.ON);
		return (at != null || on != null) ? this.openingDay.of(at, on, said.path(), this.violations) : null;
	}

	private @Nullable Membership operation(Members said) {
		if (said.isNull(Particulars.OPERATION)) {
			return new Membership(null);
		}
		String code = this.codes.operation(said, Particulars.OPERATION);
		return (code != null) ? new Membership(code) : null;
	}

	/** Notes the particulars that one of the two says and the other does not. */
	private void noteWhatIsMissing(Members one, Members other) {
		if (saysDay(other) && !saysDay(one)) {
			this.violations.add(one.path(OpeningDay.ON), ViolationCode.MISSING_FIELD);
		}
		for (String name : new String[] { Particulars.OPERATION, Particulars.OPENING_UNIT }) {
			if (other.has(name) && !one.has(name)) {
				this.violations.add(one.path(name), ViolationCode.MISSING_FIELD);
			}
		}
	}

}
