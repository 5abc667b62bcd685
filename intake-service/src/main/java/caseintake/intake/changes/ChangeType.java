package caseintake.intake.changes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of changes, as a body names them: the same words in lower case. */
public enum ChangeType {

	TRANSFER, RECLASSIFY, ASSIST, CORRECT, WITHDRAW, REINSTATE;

	static Optional<ChangeType> named(String name) {
		return Arrays.stream(values()).filter((type) -> type.isNamed(name)).findFirst();
	}

	/** Whether a body names this one so. */
	public boolean isNamed(String name) {
		return name().toLowerCase(Locale.ROOT).equals(name);
	}

}
