package caseintake.intake.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The columns that a CSV file may have: the members of registrations and of changes.
 * Those inside of a correction's {@code from} and {@code to} have a dot in their names.
 */
enum CsvColumn {

	SOURCE_REFERENCE("sourceReference", Rows.BOTH),

	OPERATION("operation", Rows.REGISTRATIONS), OPENING_UNIT("openingUnit", Rows.REGISTRATIONS),
	UNIT("unit", Rows.REGISTRATIONS), CATEGORY("category", Rows.REGISTRATIONS),
	OPENED_AT("openedAt", Rows.REGISTRATIONS), OPENED_ON("openedOn", Rows.REGISTRATIONS),

	CHANGE_REFERENCE("changeReference", Rows.CHANGES), CASE_ID("caseId", Rows.CHANGES), TYPE("type", Rows.CHANGES),
	REASON("reason", Rows.CHANGES), DUPLICATE_OF("duplicateOf", Rows.CHANGES),

	FROM("from", Rows.CHANGES), FROM_OPENED_AT("from.openedAt", Rows.CHANGES),
	FROM_OPENED_ON("from.openedOn", Rows.CHANGES), FROM_OPERATION("from.operation", Rows.CHANGES),
	FROM_OPENING_UNIT("from.openingUnit", Rows.CHANGES),

	TO("to", Rows.CHANGES), TO_OPENED_AT("to.openedAt", Rows.CHANGES), TO_OPENED_ON("to.openedOn", Rows.CHANGES),
	TO_OPERATION("to.operation", Rows.CHANGES), TO_OPENING_UNIT("to.openingUnit", Rows.CHANGES);

	private static final Map<String, CsvColumn> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(CsvColumn::text, Function.identity()));

	private final String text;

	private final Rows rows;

	CsvColumn(String text, Rows rows) {
		this.text = text;
		this.rows = rows;
	}

	/** As a header names it. */
	String text() {
		return this.text;
	}

	/** The path of its member. */
	String path() {
		return this.text.replace('.', '/');
	}

	/** Whether only changes have a value in it. */
	boolean isOfChanges() {
		return this.rows == Rows.CHANGES;
	}

	/** Whether only registrations have a value in it. */
	boolean isOfRegistrations() {
		return this.rows == Rows.REGISTRATIONS;
	}

	static @Nullable CsvColumn named(String text) {
		return BY_NAME.get(text);
	}

	private enum Rows {

		REGISTRATIONS, CHANGES, BOTH

	}

}
