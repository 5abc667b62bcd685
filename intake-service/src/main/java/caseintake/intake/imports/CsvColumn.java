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

	SOURCE_REFERENCE("sourceReference", Use.BOTH),

	OPERATION("operation", Use.REGISTRATIONS), OPENING_UNIT("openingUnit", Use.REGISTRATIONS),
	UNIT("unit", Use.REGISTRATIONS), CATEGORY("category", Use.REGISTRATIONS), OPENED_AT("openedAt", Use.REGISTRATIONS),
	OPENED_ON("openedOn", Use.REGISTRATIONS),

	CHANGE_REFERENCE("changeReference", Use.CHANGES), CASE_ID("caseId", Use.CHANGES), TYPE("type", Use.CHANGES),
	REASON("reason", Use.CHANGES), DUPLICATE_OF("duplicateOf", Use.CHANGES),

	FROM("from", Use.CHANGES), FROM_OPENED_AT("from.openedAt", Use.CHANGES),
	FROM_OPENED_ON("from.openedOn", Use.CHANGES), FROM_OPERATION("from.operation", Use.CHANGES),
	FROM_OPENING_UNIT("from.openingUnit", Use.CHANGES),

	TO("to", Use.CHANGES), TO_OPENED_AT("to.openedAt", Use.CHANGES), TO_OPENED_ON("to.openedOn", Use.CHANGES),
	TO_OPERATION("to.operation", Use.CHANGES), TO_OPENING_UNIT("to.openingUnit", Use.CHANGES);

	private static final Map<String, CsvColumn> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(CsvColumn::text, Function.identity()));

	private final String text;

	private final Use use;

	CsvColumn(String text, Use use) {
		this.text = text;
		this.use = use;
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
		return this.use == Use.CHANGES;
	}

	/** Whether only registrations have a value in it. */
	boolean isOfRegistrations() {
		return this.use == Use.REGISTRATIONS;
	}

	static @Nullable CsvColumn named(String text) {
		return BY_NAME.get(text);
	}

	private enum Use {

		REGISTRATIONS, CHANGES, BOTH

	}

}
