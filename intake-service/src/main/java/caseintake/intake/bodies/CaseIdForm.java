package caseintake.intake.bodies;

import java.util.Optional;
import java.util.UUID;

import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** The form of a case's id in a body. */
public final class CaseIdForm {

	private CaseIdForm() {
	}

	/** The id, or {@code null} and a note. */
	public static @Nullable UUID read(String text, String member, Violations violations) {
		return violations.require(uuid(text), member, ViolationCode.MALFORMED_CASE_ID);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			UUID uuid = UUID.fromString(text);
			// it also takes shorter parts
			return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
