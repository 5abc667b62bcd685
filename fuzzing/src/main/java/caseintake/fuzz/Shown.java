package caseintake.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * Bytes for people, cut and without control characters. The input is our own, no secret.
 */
final class Shown {

	private static final int MOST = 900;

	private Shown() {
	}

	static String of(byte[] bytes) {
		var shown = new StringBuilder();
		for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
			if (shown.length() > MOST) {
				return shown.append('…').toString();
			}
			shown.append((c >= ' ' && c < 127) ? Character.toString(c) : "\\x" + Integer.toHexString(c));
		}
		return shown.toString();
	}

}
