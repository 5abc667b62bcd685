package caseintake.intake.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A problem document (RFC 9457). Spring's own {@code ProblemDetail} is not used because
 * it is given the request's path as {@code instance}, which may hold submitted text.
 *
 * @param kind the type of problem
 * @param detail a sentence for people that quotes nothing submitted
 * @param errors what is wrong where, may be empty
 * @param members further members, such as {@code caseId}
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "errors" })
public record Problem(@JsonIgnore ProblemType kind, String detail,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
		@JsonAnyGetter Map<String, Object> members) {

	/** A problem that its type says all about. */
	public static Problem of(ProblemType kind) {
		return of(kind, kind.explanation());
	}

	public static Problem of(ProblemType kind, String detail) {
		return new Problem(kind, detail, List.of(), Map.of());
	}

	public static Problem of(ProblemType kind, List<Violation> errors) {
		return new Problem(kind, kind.explanation(), errors, Map.of());
	}

	/** This problem with one more member. */
	public Problem with(String name, Object value) {
		var more = new LinkedHashMap<>(this.members);
		more.put(name, value);
		return new Problem(this.kind, this.detail, this.errors, more);
	}

	/** This problem without one of its members. */
	public Problem without(String name) {
		var fewer = new LinkedHashMap<>(this.members);
		fewer.remove(name);
		return new Problem(this.kind, this.detail, this.errors, fewer);
	}

	@JsonProperty
	public String type() {
		return this.kind.uri();
	}

	@JsonProperty
	public String title() {
		return this.kind.title();
	}

	@JsonProperty
	public int status() {
		return this.kind.status().value();
	}

}
