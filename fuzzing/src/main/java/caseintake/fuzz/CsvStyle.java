package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of the ways to write a CSV file.
 *
 * @param separator stands between fields
 * @param end of a line
 */
record CsvStyle(char separator, String end) {

	static CsvStyle any(Dice dice) {
		return new CsvStyle(dice.of(',', ';'), dice.of("\n", "\r\n"));
	}

	/**
	 * A record without its end.
	 * @param plain no quote may stand in it
	 */
	byte[] record(List<String> fields, boolean plain, Dice dice) {
		return fields.stream()
			.map((field) -> (mustQuote(field) || (!plain && dice.oneIn(4))) ? quoted(field) : field)
			.collect(Collectors.joining(Character.toString(this.separator)))
			.getBytes(StandardCharsets.UTF_8);
	}

	boolean mustQuote(String field) {
		return field.chars().anyMatch((c) -> c == this.separator || c == '"' || c == '\r' || c == '\n');
	}

	private static String quoted(String field) {
		return '"' + field.replace("\"", "\"\"") + '"';
	}

}
