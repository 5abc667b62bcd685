package caseintake.intake.changes;

import java.util.List;
import java.util.Set;

import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** Changes from one code, or set of codes, to another. */
record MoveReader(Members members, Codes codes, Violations violations) {

	/** What a change names that goes from something to something else. */
	static final Set<String> NAMES = Set.of(ChangeReader.REFERENCE, ChangeReader.TYPE, ChangeReader.FROM,
			ChangeReader.TO);

	@Nullable Change transfer() {
		this.members.only(NAMES);
		String from = this.codes.unit(this.members, ChangeReader.FROM);
		String to = this.codes.unit(this.members, ChangeReader.TO);
		if (from == null || to == null) {
			return null;
		}
		noteIfSame(from, to);
		return new Change.Transfer(from, to);
	}

	@Nullable Change reclassify() {
		this.members.only(NAMES);
		String from = this.codes.category(this.members, ChangeReader.FROM);
		String to = this.codes.category(this.members, ChangeReader.TO);
		if (from == null || to == null) {
			return null;
		}
		noteIfSame(from, to);
		return new Change.Reclassify(from, to);
	}

	/** Only national units assist; of those before nothing is judged. */
	@Nullable Change assist() {
		this.members.only(NAMES);
		List<String> from = this.codes.units(this.members, ChangeReader.FROM, false);
		List<String> to = this.codes.units(this.members, ChangeReader.TO, true);
		if (from == null || to == null) {
			return null;
		}
		var assist = new Change.Assist(from, to);
		noteIfSame(assist.from(), assist.to());
		return assist;
	}

	private void noteIfSame(Object from, Object to) {
		if (this.violations.isEmpty() && from.equals(to)) {
			this.violations.add(ChangeReader.TO, ViolationCode.NO_CHANGE);
		}
	}

}
