package caseintake.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/**
 * What a service says of its interface beside its code.
 *
 * @param description of the whole, Markdown
 * @param tags descriptions of the groups of calls, by name, in the order of the document
 * @param parameters by name, wherever they occur
 * @param calls by operation id
 */
record InterfaceTexts(String description, LinkedHashMap<String, String> tags, Map<String, ParameterText> parameters,
		Map<String, CallTexts> calls) {

	static InterfaceTexts read(Resource file) {
		try (InputStream text = file.getInputStream()) {
			return YAMLMapper.shared().readValue(text, InterfaceTexts.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A parameter of the path, the query or the header.
	 *
	 * @param description what it is, unless the code says it
	 * @param example a value that the examples of requests go with
	 */
	record ParameterText(@Nullable String description, @Nullable Object example) {
	}

	/**
	 * One call. A request and the answer that it gets have the same name.
	 *
	 * @param description Markdown, unless the code says it
	 * @param parameters values that other calls have no use for
	 * @param requests by name
	 * @param answers by status and name
	 */
	record CallTexts(@Nullable String description, @Nullable Map<String, Object> parameters,
			@Nullable Map<String, BodyExample> requests, @Nullable Map<String, Map<String, BodyExample>> answers) {

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
