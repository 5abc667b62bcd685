package caseintake.stats.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;

/** The closed list of problems. {@code GET /problems/{name}} explains each. */
public enum ProblemType {

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well-formed",
			"The request line, a header or the query breaks HTTP's rules, or request line and headers together are "
					+ "longer than 8 KiB."),
	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is missing or invalid",
			"The errors name every parameter that cannot be used, and say why."),
	UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "The query has a parameter that this call does not know",
			"A mistyped filter would give a wrong answer that looks right, so unknown parameters are refused. "
					+ "The detail lists the parameters of the call."),
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The call brings no valid token",
			"People log in at /. Others bring Authorization: Bearer and a token of the issuer that this service trusts: for this service, not "
					+ "expired, with a known signature."),
	FORBIDDEN(HttpStatus.FORBIDDEN, "The token does not allow the call",
			"What the caller may do is not enough for it. Where a scope is missing, the header WWW-Authenticate names it."),
	NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address",
			"No call of this service has this path, no problem this name, or nothing can have this number."),
	OPERATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such operation",
			"No operation of the reference data has this code or alias."),
	QUARANTINE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such entry in the quarantine",
			"No entry has this number, or it has left the quarantine."),
	ALARM_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such alarm", "No alarm has this number."),
	REBUILD_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such generation of counters",
			"No generation has this number, or its counters are deleted."),
	RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such release", "No release has this number."),
	STATEMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "The release has no statement",
			"Only a published release that was neither corrected nor withdrawn has one. Figures that were entered have "
					+ "one if nothing speaks against them."),
	SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN, "Another person is needed",
			"Who asked for a correction, or entered a figure that was published without the ledger, cannot confirm it; "
					+ "who published a figure cannot withdraw it."),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not know this method",
			"The header Allow lists the methods that it knows."),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in an accepted media type",
			"The header Accept excludes every media type that the call can answer with."),
	STATE_CONFLICT(HttpStatus.CONFLICT, "That cannot be done in this state",
			"The detail says which state stands against it."),
	DAY_NOT_FINAL(HttpStatus.CONFLICT, "Figures of that day can still change",
			"Only figures of final days are released: the day is over, everything recorded by its end is counted and "
					+ "confirmed by the journal, nothing recorded by its end is in quarantine, and no alarm stands."),
	RELEASE_REFUSED(HttpStatus.CONFLICT, "Disclosure control refuses the release",
			"The member instead has what can be released, or the last release. The member reasons says what stands "
					+ "against it, and is for the people who release only."),
	DRAFT_OVERTAKEN(HttpStatus.CONFLICT, "The draft can no longer be published as it is",
			"Something was published, or the figures were repaired, since it was drafted. Abandon it and ask again."),
	REFERENCE_TAKEN(HttpStatus.CONFLICT, "The name or reference stands for something else",
			"It was given before, with other members. The errors name them."),
	SWAP_REFUSED(HttpStatus.CONFLICT, "The swap would lose or double something",
			"The errors name every partition in which something stands against it. Nothing was changed."),
	BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large",
			"The body of a command has 8 KiB at most, and 256 KiB where it gives figures."),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not supported",
			"The call takes no body of this media type."),
	INVALID_BODY(HttpStatus.UNPROCESSABLE_CONTENT, "The body cannot be used",
			"The body is one JSON object. The errors name every member that is missing or invalid."),
	ANSWER_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The answer would have too many rows",
			"One answer has a limited number of rows. Ask for fewer days, or group by fewer columns."),
	REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time",
			"Its body came more slowly than the server waits."),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests of one caller",
			"The caller asks more in a second than its share. Ask again after the seconds in Retry-After."),
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed", "This is a defect of the service."),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many questions are being answered",
			"A few answers are read from the counters at a time, so that counting goes on. Ask again after the seconds in "
					+ "Retry-After."),
	STREAM_FULL(HttpStatus.SERVICE_UNAVAILABLE, "The stream has no place for one more",
			"It has so many readers, or answers so many different questions, that one more would slow down counting. "
					+ "Ask again after the seconds in Retry-After."),
	ANSWER_TOO_SLOW(HttpStatus.SERVICE_UNAVAILABLE, "The figures could not be added up in time",
			"Ask for fewer days, or again after the seconds in Retry-After."),
	JOURNAL_SILENT(HttpStatus.SERVICE_UNAVAILABLE, "The journal does not answer",
			"Without the journal's word nothing is changed. Ask again after the seconds in Retry-After."),
	SWAP_UNDECIDED(HttpStatus.SERVICE_UNAVAILABLE, "The swap was not decided in its time",
			"The counters moved, or the journal was slow. Nothing was changed. Ask again after the seconds in "
					+ "Retry-After."),
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The counters cannot be read at the moment",
			"The database is away, or the token issuer's keys cannot be had. Ask again after the seconds in Retry-After.");

	private final HttpStatus status;

	private final String title;

	private final String explanation;

	ProblemType(HttpStatus status, String title, String explanation) {
		this.status = status;
		this.title = title;
		this.explanation = explanation;
	}

	/** Name in kebab case, unique and stable. */
	String kebabName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Relative reference of the page that explains the problem. */
	String uri() {
		return "/problems/" + kebabName();
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	String explanation() {
		return this.explanation;
	}

	static Optional<ProblemType> named(String kebabName) {
		return Arrays.stream(values()).filter((type) -> type.kebabName().equals(kebabName)).findFirst();
	}

	/** The problem for an HTTP status that the server or the framework chose. */
	static ProblemType of(int status) {
		return switch (status) {
			case 401 -> UNAUTHENTICATED;
			case 403 -> FORBIDDEN;
			case 404 -> NOT_FOUND;
			case 405, 501 -> METHOD_NOT_ALLOWED;
			case 406 -> NOT_ACCEPTABLE;
			case 408 -> REQUEST_TIMEOUT;
			case 415 -> UNSUPPORTED_MEDIA_TYPE;
			case 429 -> TOO_MANY_REQUESTS;
			case 503 -> UNAVAILABLE;
			default -> (status >= 400 && status < 500) ? MALFORMED_REQUEST : INTERNAL_ERROR;
		};
	}

}
