package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Stands for what a person might submit by mistake: it may never be seen again. */
final class Marker {

	/** Nobody else writes this. */
	static final String TEXT = "KariZq7Nordmann";

	private static final String LOWER_CASE = TEXT.toLowerCase(Locale.ROOT);

	private Marker() {
	}

	static boolean isIn(String text) {
		return text.toLowerCase(Locale.ROOT).contains(LOWER_CASE);
	}

	static boolean isIn(byte[] bytes) {
		return isIn(new String(bytes, StandardCharsets.ISO_8859_1));
	}

}
