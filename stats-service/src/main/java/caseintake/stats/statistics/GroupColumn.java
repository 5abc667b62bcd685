package caseintake.stats.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what figures can be told apart. */
enum GroupColumn {

	OPERATION("operation", "operation", "operation"),

	OPENING_UNIT("openingUnit", "opening_unit", "opening_unit"),

	UNIT("unit", "unit", "unit"),

	CATEGORY("category", "category", "category"),

	OPENED_DAY("openedDay", "opened_on", "to_char(opened_on, 'YYYY-MM-DD')"),

	OPENED_MONTH("openedMonth", "date_trunc('month', opened_on::timestamp)",
			"to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM')"),

	RECORDED_DAY("recordedDay", "recorded_on", "to_char(recorded_on, 'YYYY-MM-DD')"),

	RECORDED_MONTH("recordedMonth", "date_trunc('month', recorded_on::timestamp)",
			"to_char(date_trunc('month', recorded_on::timestamp), 'YYYY-MM')"),

	REASON("reason", "reason", "reason");

	private final String parameter;

	private final String grouping;

	private final String text;

	GroupColumn(String parameter, String grouping, String text) {
		this.parameter = parameter;
		this.grouping = grouping;
		this.text = text;
	}

	/** Its name in requests and answers. */
	String parameter() {
		return this.parameter;
	}

	/** What SQL groups by. */
	String grouping() {
		return this.grouping;
	}

	/** What SQL gives; text that sorts as days and months do. */
	String text() {
		return this.text;
	}

	/** All names. */
	static String parameters() {
		return Arrays.stream(values()).map(GroupColumn::parameter).collect(Collectors.joining(", "));
	}

	static Optional<GroupColumn> of(String parameter) {
		return Arrays.stream(values()).filter((column) -> column.parameter.equals(parameter)).findFirst();
	}

}
