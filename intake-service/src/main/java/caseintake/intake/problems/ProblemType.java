package caseintake.intake.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;

/** The closed list of problems. {@code GET /problems/{name}} explains each. */
public enum ProblemType {

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well-formed",
			"The request line, a header or the transfer coding breaks HTTP's rules, request line and headers together "
					+ "are longer than 32 KiB, or the body ended early."),
	MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body is not well-formed",
			"The body, or a line of NDJSON, must be one JSON object in UTF-8, without a byte order mark, and nothing "
					+ "after it. A row of a CSV file must be one record in UTF-8, written as RFC 4180 says, with a "
					+ "field for each column. The errors name the place."),
	INVALID_HEADER(HttpStatus.BAD_REQUEST, "A header is missing or invalid",
			"The detail names the header. X-Source-System is [a-z0-9][a-z0-9-]{0,63}, and one of the source systems of "
					+ "the caller's organisation; where it has one only, the header may be left out."),
	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is missing or invalid",
			"The detail names the parameter, in the path or in the query."),
	UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "The query has a parameter that this call does not know",
			"A mistyped filter would give a wrong answer that looks right, so unknown parameters are refused. "
					+ "The detail lists the parameters of the call."),
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The call brings no valid token",
			"Authorization must be Bearer and a token of the issuer that this service trusts: for this service, not "
					+ "expired, with a known signature."),
	FORBIDDEN(HttpStatus.FORBIDDEN, "The token does not allow the call",
			"What the caller may do is not enough for it. Where a scope is missing, the header WWW-Authenticate names it."),
	UNKNOWN_ORGANISATION(HttpStatus.FORBIDDEN, "The caller's organisation is not known",
			"The token names no organisation of the reference data, so it acts for no unit."),
	FOREIGN_UNIT(HttpStatus.FORBIDDEN, "The case is another organisation's",
			"The opening unit or the responsible unit of a new case must be one that the caller's organisation acts for. "
					+ "Nothing was stored."),
	NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address",
			"No call of this service has this path, or no problem this name."),
	CASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such case",
			"No case has this identifier, or the source system has registered none under this reference; or the caller's "
					+ "organisation has nothing to do with it, or may not do this with it."),
	IMPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such import",
			"No import of the source system has this identifier."),
	ALARM_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such alarm", "No alarm has this number."),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not know this method",
			"The header Allow lists the methods that it knows."),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in an accepted media type",
			"The header Accept excludes every media type that the call can answer with."),
	REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time",
			"Nothing more of the body arrived for longer than the server waits."),
	REFERENCE_TAKEN(HttpStatus.CONFLICT, "The reference belongs to a case that says something else",
			"The source system names another case by this reference. caseId names that case, or in a dry run earlierLine "
					+ "the line of the file that would register it; the errors of a registration point at the members "
					+ "that differ from its present state. Nothing was changed."),
	CHANGE_REFERENCE_TAKEN(HttpStatus.CONFLICT, "The change reference belongs to a change that says something else",
			"The source system has sent another change under this changeReference, and it was applied. caseId names "
					+ "the case that it changed, or in a dry run earlierLine the line of the file that would register that "
					+ "case. Nothing was changed."),
	STALE_CHANGE(HttpStatus.CONFLICT, "The case is not in the state that the change starts from",
			"present is the case as it is now, for who has to do with it: it may be withdrawn, and the errors point "
					+ "at what the change says otherwise. caseId names it, or in a dry run earlierLine the line of the file that would register it. "
					+ "Decide again from there, with a changeReference of its own or the same. Nothing was "
					+ "changed."),
	ALARM_RESOLVED(HttpStatus.CONFLICT, "The alarm is resolved", "It does not stand any more. Nothing was changed."),
	RELAY_HELD(HttpStatus.CONFLICT, "The relay is held already",
			"An alarm of the kind held stands; resolving it lets the relay go on."),
	TOTALS_NOT_KNOWN(HttpStatus.CONFLICT, "The totals are not known at this position",
			"Control totals are known from 100,000 events before a partition's head up to the head."),
	BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", "One case or change may have 64 KiB."),
	LINE_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE, "The line is too long",
			"A line of an import, or a record of a CSV file, may have 8 KiB; an import itself has no limit."),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not supported",
			"Content-Type is application/json, for an import application/x-ndjson or text/csv, in UTF-8; "
					+ "Content-Encoding is not supported."),
	INVALID_CASE(HttpStatus.UNPROCESSABLE_CONTENT, "The case cannot be registered as described",
			"The errors list everything that is wrong with it. Nothing was stored."),
	INVALID_CHANGE(HttpStatus.UNPROCESSABLE_CONTENT, "The case cannot be changed as described",
			"The errors list everything that is wrong with the change. Nothing was changed."),
	INVALID_COLUMNS(HttpStatus.UNPROCESSABLE_CONTENT, "The file's columns are not those of cases or changes",
			"The first record of a CSV file names its columns, separated by commas or by semicolons, each once. For "
					+ "registrations these are sourceReference, unit, category, openedAt or openedOn or both, and if "
					+ "wanted operation and openingUnit; for changes changeReference, type, sourceReference or caseId or "
					+ "both, and if wanted from, to, reason, duplicateOf, and from. or to. before the members of a "
					+ "correction. A file of both has the columns of both. The errors list what is wrong with them. No row was read and nothing was stored."),
	INVALID_COMMAND(HttpStatus.UNPROCESSABLE_CONTENT, "The command cannot be carried out as described",
			"The detail says what the call needs. Nothing was changed."),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests of one caller",
			"The caller sends more requests in a second than its share. Repeat the request after the seconds in "
					+ "Retry-After, or send many cases as an import. Nothing was stored."),
	NOT_STORABLE(HttpStatus.INTERNAL_SERVER_ERROR, "The case could not be stored",
			"What was sent is valid, but its transaction failed when it stood alone. This is a defect of the service: "
					+ "repeating will not help."),
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed", "This is a defect of the service."),
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot say that the work is durable",
			"The database is away, the queue is full, the token issuer's keys cannot be had or the outcome is unknown. "
					+ "Repeat the request after the seconds " + "in Retry-After: repeating is safe."),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many calls of this kind are under way",
			"Some imports, and a few long reads of the journal, run at a time. Repeat the request after the seconds "
					+ "in Retry-After. Nothing was stored."),
	BROKER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The broker does not answer",
			"The call needs the topic. Repeat the request after the seconds in Retry-After. Nothing was changed."),
	IMPORT_INTERRUPTED(HttpStatus.SERVICE_UNAVAILABLE, "The import ended early",
			"What it counts as created is stored, unless it was a dry run. Send the same file again after the seconds "
					+ "in Retry-After: what is stored will be counted as duplicates.");

	private final HttpStatus status;

	private final String title;

	private final String explanation;

	ProblemType(HttpStatus status, String title, String explanation) {
		this.status = status;
		this.title = title;
		this.explanation = explanation;
	}

	/** Name in kebab case, unique and stable. */
	public String kebabName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Relative reference of the page that explains the problem. */
	public String uri() {
		return "/problems/" + kebabName();
	}

	public HttpStatus status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	public String explanation() {
		return this.explanation;
	}

	static Optional<ProblemType> named(String kebabName) {
		return Arrays.stream(values()).filter((type) -> type.kebabName().equals(kebabName)).findFirst();
	}

}
