package caseintake.intake.problems;

import java.util.Locale;

/** The closed list of what can be wrong at one place of a body. */
public enum ViolationCode {

	INVALID_UTF8(ProblemType.MALFORMED_BODY, "is not valid UTF-8"),
	BYTE_ORDER_MARK(ProblemType.MALFORMED_BODY, "begins with a byte order mark"),
	MALFORMED_JSON(ProblemType.MALFORMED_BODY, "is not well-formed JSON"),
	NESTED_TOO_DEEPLY(ProblemType.MALFORMED_BODY, "is nested too deeply or has a token that is too long"),
	TRAILING_CONTENT(ProblemType.MALFORMED_BODY, "goes on after the end of the object"),
	NOT_AN_OBJECT(ProblemType.MALFORMED_BODY, "is not a JSON object"),
	UNCLOSED_QUOTE(ProblemType.MALFORMED_BODY, "has a quote that is not closed, or not within 8 KiB"),
	MALFORMED_CSV(ProblemType.MALFORMED_BODY, "is not one record as RFC 4180 writes it"),
	FIELD_COUNT(ProblemType.MALFORMED_BODY, "has more or fewer fields than the file has columns"),

	UNKNOWN_COLUMN(ProblemType.INVALID_COLUMNS, "has a column that the contract does not name"),
	DUPLICATE_COLUMN(ProblemType.INVALID_COLUMNS, "names more than one column"),
	MISSING_COLUMN(ProblemType.INVALID_COLUMNS, "names no column"),
	OPENING_COLUMN_MISSING(ProblemType.INVALID_COLUMNS, "has neither a column openedAt nor one openedOn"),
	CASE_COLUMN_MISSING(ProblemType.INVALID_COLUMNS, "has neither a column caseId nor one sourceReference"),

	UNKNOWN_FIELD(ProblemType.INVALID_CASE, "has a member that the contract does not name"),
	DUPLICATE_FIELD(ProblemType.INVALID_CASE, "occurs more than once"),
	MISSING_FIELD(ProblemType.INVALID_CASE, "is missing"),
	NULL_FIELD(ProblemType.INVALID_CASE, "is null: leave the member out instead"),
	WRONG_TYPE(ProblemType.INVALID_CASE, "is not a string"),
	INVALID_CHARACTER(ProblemType.INVALID_CASE, "has a NUL character or half of a surrogate pair"),
	MALFORMED_REFERENCE(ProblemType.INVALID_CASE, "does not match [A-Za-z0-9][A-Za-z0-9._:/-]{0,63}"),
	BIRTH_NUMBER(ProblemType.INVALID_CASE, "has the form of a birth number, which is never stored"),
	UNKNOWN_UNIT(ProblemType.INVALID_CASE, "is no unit of the reference data (GET /v1/reference-data)"),
	UNKNOWN_OPERATION(ProblemType.INVALID_CASE, "is no operation of the reference data (GET /v1/reference-data)"),
	UNKNOWN_CATEGORY(ProblemType.INVALID_CASE, "is no category of the reference data (GET /v1/reference-data)"),
	UNIT_NOT_VALID(ProblemType.INVALID_CASE, "is a unit that did not exist on the opening day"),
	UNIT_ENDED(ProblemType.INVALID_CASE, "is a unit that ended before the case was opened"),
	OPENING_DAY_MISSING(ProblemType.INVALID_CASE, "has neither openedAt nor openedOn"),
	OPENING_DAY_TWICE(ProblemType.INVALID_CASE, "stands beside the other of openedAt and openedOn"),
	MALFORMED_TIMESTAMP(ProblemType.INVALID_CASE, "is not an ISO 8601 date and time such as 2016-11-20T09:30:00+01:00"),
	MISSING_OFFSET(ProblemType.INVALID_CASE, "has no offset from UTC, such as Z or +01:00"),
	MALFORMED_DATE(ProblemType.INVALID_CASE, "is not a calendar date such as 2016-11-20"),
	IN_THE_FUTURE(ProblemType.INVALID_CASE, "is in the future"),
	TOO_EARLY(ProblemType.INVALID_CASE, "is before the reference data's earliest opening day"),

	NOT_YOURS(ProblemType.FOREIGN_UNIT, "is no unit that the caller's organisation acts for, nor is the opening unit"),

	NO_ARRAY(ProblemType.INVALID_CHANGE, "is not an array"),
	TOO_MANY(ProblemType.INVALID_CHANGE, "has more than 100 elements"),
	NO_OBJECT(ProblemType.INVALID_CHANGE, "is not an object"),
	UNKNOWN_TYPE(ProblemType.INVALID_CHANGE, "is not transfer, reclassify, assist, correct, withdraw or reinstate"),
	NO_CHANGE(ProblemType.INVALID_CHANGE, "says the same as from"),
	NOT_NATIONAL(ProblemType.INVALID_CHANGE, "is no national unit: only these assist"),
	UNIT_NOT_THERE(ProblemType.INVALID_CHANGE, "is a day on which the opening unit did not exist"),
	WRONG_STATE(ProblemType.INVALID_CHANGE, "is not the state that this change starts from"),
	UNKNOWN_REASON(ProblemType.INVALID_CHANGE, "is neither error nor duplicate"),
	MALFORMED_CASE_ID(ProblemType.INVALID_CHANGE, "is no identifier of a case"),
	UNKNOWN_CASE(ProblemType.INVALID_CHANGE, "is no case"),
	CASE_NOT_NAMED(ProblemType.INVALID_CHANGE, "has neither caseId nor sourceReference"),
	CASE_NAMED_TWICE(ProblemType.INVALID_CHANGE, "stands beside the other of caseId and sourceReference"),
	DUPLICATE_OF_ITSELF(ProblemType.INVALID_CHANGE, "is the case itself"),

	STALE(ProblemType.STALE_CHANGE, "is not what the case has now"),
	OTHER_CASE_WITHDRAWN(ProblemType.STALE_CHANGE, "is withdrawn itself"),

	DIFFERS(ProblemType.REFERENCE_TAKEN, "differs from the registered case");

	private final ProblemType problem;

	private final String explanation;

	ViolationCode(ProblemType problem, String explanation) {
		this.problem = problem;
		this.explanation = explanation;
	}

	/** Name in kebab case, unique and stable. */
	public String kebabName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The problem whose {@code errors} may have this code. */
	public ProblemType problem() {
		return this.problem;
	}

	/**
	 * Whether a problem's {@code errors} may have this code: changes name what cases do.
	 */
	boolean isIn(ProblemType type) {
		return type == this.problem || (this.problem == ProblemType.INVALID_CASE && type == ProblemType.INVALID_CHANGE);
	}

	/** Goes on after the name of the place. */
	public String explanation() {
		return this.explanation;
	}

}
