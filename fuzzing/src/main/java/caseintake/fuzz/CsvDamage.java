package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * Ways to break a record of a CSV file, so that it stays one line and its quotes are
 * closed: no other record may suffer.
 */
enum CsvDamage {

	FEWER_FIELDS {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			return record(dice.between(1, columns - 1), style, Marker.TEXT);
		}
	},

	MORE_FIELDS {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			return record(columns + dice.of(1, 2, 100, 2_000), style, dice.of("", "a"));
		}
	},

	TEXT_AFTER_A_QUOTE {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			return record(columns, style, dice.of("\"vest\"x", "\"vest\" ", "\"\"vest", "\"a\"b\"c\""));
		}
	},

	QUOTES_INSIDE {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			return record(columns, style, dice.of("a\"b\"c", " \"vest\"", "a\"\"", "a\"" + style.separator() + "\"b"));
		}
	},

	CARRIAGE_RETURN {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			return record(columns, style, dice.of("vest\rvest", "\rvest", "\"vest\"\rvest"));
		}
	},

	NO_UTF8 {
		@Override
		byte[] of(int columns, CsvStyle style, Dice dice) {
			String bad = dice.of("\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00FF", "\u00F4\u0090\u0080\u0080",
					"\u00E2\u0082", "\u00E6" + Marker.TEXT);
			return new String(record(columns, style, Marker.TEXT), StandardCharsets.ISO_8859_1)
				.replaceFirst(Marker.TEXT, bad)
				.getBytes(StandardCharsets.ISO_8859_1);
		}
	};

	/** The bytes of a record that must be refused, without a line feed. */
	abstract byte[] of(int columns, CsvStyle style, Dice dice);

	private static byte[] record(int fields, CsvStyle style, String field) {
		return String.join(Character.toString(style.separator()), Collections.nCopies(fields, field))
			.getBytes(StandardCharsets.UTF_8);
	}

}
