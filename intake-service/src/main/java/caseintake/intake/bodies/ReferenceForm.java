package caseintake.intake.bodies;

import java.util.regex.Pattern;

import caseintake.events.BirthNumber;
import caseintake.intake.problems.ViolationCode;

/** The form of the references by which source systems name what they send. */
public final class ReferenceForm {

	/** As a regular expression. */
	public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

	private static final Pattern REFERENCE = Pattern.compile(PATTERN);

	private ReferenceForm() {
	}

	/** Whether a source system may name something so. */
	public static boolean isReference(String text) {
		return REFERENCE.matcher(text).matches() && !BirthNumber.isIn(text);
	}

	/** Notes what keeps a member's text from being a reference. */
	public static void check(String text, String member, Violations violations) {
		if (!REFERENCE.matcher(text).matches()) {
			violations.add(member, ViolationCode.MALFORMED_REFERENCE);
		}
		else if (BirthNumber.isIn(text)) {
			violations.add(member, ViolationCode.BIRTH_NUMBER);
		}
	}

}
