package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** First records of CSV files. */
final class CsvHeader {

	private static final List<String> MEMBERS = List.of("sourceReference", "operation", "openingUnit", "unit",
			"category", "openedAt", "openedOn");

	private static final List<String> OF_CHANGES = List.of(ChangeOracle.REFERENCE, "type", "from", "to", "reason");

	private CsvHeader() {
	}

	/**
	 * Columns that the contract allows, in any order.
	 * @param changes whether rows may be changes
	 */
	static List<String> columns(Dice dice, boolean changes) {
		var columns = new ArrayList<>(MEMBERS);
		for (String optional : List.of("operation", "openingUnit", dice.of("openedAt", "openedOn"))) {
			if (dice.oneIn(5)) {
				columns.remove(optional);
			}
		}
		if (changes) {
			columns.addAll(OF_CHANGES);
		}
		for (int i = columns.size(); i > 1; i--) {
			Collections.swap(columns, i - 1, dice.below(i));
		}
		return columns;
	}

	/**
	 * A file with a header that the contract does not allow, and one row that would be.
	 */
	static byte[] wrong(Dice dice) {
		var columns = new ArrayList<>(MEMBERS);
		switch (dice.below(7)) {
			case 0 -> columns.add(dice.below(columns.size() + 1),
					dice.of(Marker.TEXT, "", " unit", "Unit", "unit\0", "\uFEFFunit", "navn" + Marker.TEXT));
			case 1 -> columns.add(dice.of(MEMBERS));
			case 2 -> columns.remove(dice.of("sourceReference", "unit", "category"));
			case 3 -> columns.removeAll(List.of("openedAt", "openedOn"));
			case 4 -> columns.add(dice.of("type", "from", "to.operation", "from.unit", "caseId"));
			case 5 -> columns.set(dice.below(columns.size()), "\"" + dice.of("unit", Marker.TEXT));
			default -> columns.set(dice.below(columns.size()), "x".repeat(dice.of(100, 9_000, 100_000)));
		}
		String separator = dice.of(",", ";", "\t");
		return (String.join(separator, columns) + "\n" + "a,,,vest,travel,,2017-01-02\n")
			.getBytes(StandardCharsets.UTF_8);
	}

}
