package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Members as JSON, in one of the many ways to write the same. */
final class JsonText {

	private JsonText() {
	}

	/** An object; its bytes differ from throw to throw, its meaning does not. */
	static byte[] write(Map<String, String> members, Dice dice) {
		boolean plain = !dice.oneIn(4);
		return members.entrySet()
			.stream()
			.map((member) -> blank(plain, dice) + string(member.getKey(), plain, dice) + blank(plain, dice) + ":"
					+ blank(plain, dice) + string(member.getValue(), plain, dice) + blank(plain, dice))
			.collect(Collectors.joining(",", blank(plain, dice) + "{", "}" + blank(plain, dice)))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** In JSON's quotes. */
	static String string(String text) {
		var quoted = new StringBuilder("\"");
		text.chars().forEach((c) -> {
			if (c < ' ' || c == '"' || c == '\\') {
				quoted.append(escape(c));
			}
			else {
				quoted.append((char) c);
			}
		});
		return quoted.append('"').toString();
	}

	private static String string(String text, boolean plain, Dice dice) {
		if (plain || dice.oneIn(2)) {
			return string(text);
		}
		return text.chars()
			.mapToObj((c) -> (dice.oneIn(3) || c < ' ' || c == '"' || c == '\\') ? escape(c) : Character.toString(c))
			.collect(Collectors.joining("", "\"", "\""));
	}

	private static String escape(int unit) {
		return String.format(Locale.ROOT, "\\u%04x", unit);
	}

	/** No line ends: a row of an import is one line. */
	private static String blank(boolean plain, Dice dice) {
		return plain ? "" : dice.of("", " ", "\t", "  ");
	}

}
