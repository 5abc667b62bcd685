package caseintake.description;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a service says of its calls beside its code: what it is asked and answers, for
 * example.
 *
 * @param parameters by name, wherever they occur
 * @param calls by operation id
 */
record ExampleFile(Map<String, ParameterText> parameters, Map<String, CallExamples> calls) {

	/**
	 * A parameter of the path, the query or the header.
	 *
	 * @param description what it is, unless the code says it
	 * @param example a value that the examples of requests go with
	 */
	record ParameterText(@Nullable String description, @Nullable Object example) {
	}

	/**
	 * Examples of one call. A request and the answer that it gets have the same name.
	 *
	 * @param parameters values that other calls have no use for
	 * @param requests by name
	 * @param answers by status and name
	 */
	record CallExamples(@Nullable Map<String, Object> parameters, @Nullable Map<String, BodyExample> requests,
			@Nullable Map<String, Map<String, BodyExample>> answers) {

		@Nullable Object parameter(String name) {
			return (this.parameters != null) ? this.parameters.get(name) : null;
		}

		Map<String, BodyExample> requestsByName() {
			return (this.requests != null) ? this.requests : Map.of();
		}

		Map<String, BodyExample> answersByName(String status) {
			return (this.answers != null) ? this.answers.getOrDefault(status, Map.of()) : Map.of();
		}

	}

	/**
	 * One example of a body.
	 *
	 * @param summary a few words
	 * @param mediaType by default JSON
	 * @param value text, or JSON as maps and lists
	 */
	record BodyExample(@Nullable String summary, @Nullable String mediaType, Object value) {

		boolean isOf(String other) {
			return (this.mediaType == null) ? other.endsWith("json") && !other.endsWith("ndjson")
					: other.equals(this.mediaType);
		}

	}

}
