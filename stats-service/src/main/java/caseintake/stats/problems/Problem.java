package caseintake.stats.problems;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A problem document (RFC 9457). Spring's own {@code ProblemDetail} is not used because
 * it is given the request's path as {@code instance}, which may hold submitted text.
 *
 * @param type relative reference of a page that explains the problem
 * @param title the same for every problem of this type
 * @param status HTTP status
 * @param detail a sentence for people that quotes nothing submitted
 * @param errors one for each guilty parameter, member or partition, may be empty
 * @param more members that the type has besides, may be empty
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "errors" })
record Problem(String type, String title, int status, String detail,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<? extends ProblemError> errors,
		@JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

	static Problem of(ProblemType type) {
		return of(type, type.explanation(), List.of());
	}

	static Problem of(ProblemType type, String detail, List<? extends ProblemError> errors) {
		return new Problem(type.uri(), type.title(), type.status().value(), detail, errors, Map.of());
	}

	Problem with(Map<String, Object> members) {
		return new Problem(this.type, this.title, this.status, this.detail, this.errors, members);
	}

}
