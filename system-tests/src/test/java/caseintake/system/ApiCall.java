package caseintake.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** One call of an {@link ApiDocument}. */
record ApiCall(String path, String method, JsonNode described) {

	/** An example of a body, with the media type and the name that it has. */
	record BodyExample(String mediaType, String name, JsonNode value) {

		/** As it is sent. */
		String text() {
			return this.value.isString() ? this.value.asString() : this.value.toString();
		}

	}

	String id() {
		return this.described.path("operationId").asString();
	}

	String pointer() {
		return "/paths/" + ApiDocument.escaped(this.path) + "/" + this.method;
	}

	List<BodyExample> requests() {
		return examples(this.described.at("/requestBody/content")).toList();
	}

	/** Examples of the answers with a status, those of problems by type left out. */
	List<BodyExample> answers(String status) {
		return examples(this.described.path("responses").path(status).path("content")).toList();
	}

	/** The status under which an answer has that name. */
	String statusOf(String example) {
		return this.described.path("responses")
			.propertyNames()
			.stream()
			.filter((status) -> answers(status).stream().anyMatch((answer) -> answer.name().equals(example)))
			.collect(Collectors.joining(" and "));
	}

	/** The only status of success. */
	String success() {
		return this.described.path("responses")
			.propertyNames()
			.stream()
			.filter((status) -> status.startsWith("2"))
			.collect(Collectors.joining(" and "));
	}

	/** The examples of its parameters that stand in one place. */
	Map<String, String> parameters(String in) {
		var values = new LinkedHashMap<String, String>();
		this.described.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals(in) && parameter.has("example"))
			.forEach((parameter) -> values.put(parameter.path("name").asString(), text(parameter.path("example"))));
		return values;
	}

	private static String text(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: value.asString();
	}

	private static Stream<BodyExample> examples(JsonNode content) {
		return content.properties().stream().flatMap((media) -> {
			Stream<BodyExample> named = media.getValue()
				.path("examples")
				.properties()
				.stream()
				.filter((example) -> example.getValue().has("value"))
				.map((example) -> new BodyExample(media.getKey(), example.getKey(), example.getValue().path("value")));
			return media.getValue().has("example") ? Stream.concat(named,
					Stream.of(new BodyExample(media.getKey(), "", media.getValue().path("example")))) : named;
		});
	}

	@Override
	public String toString() {
		return id();
	}

}
