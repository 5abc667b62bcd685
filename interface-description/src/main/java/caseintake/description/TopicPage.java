package caseintake.description;

import java.util.Map;
import java.util.stream.Collectors;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

/**
 * A page that says what the topic's AsyncAPI document says. It needs no script. Of
 * schemas it shows what this document uses, and leaves conditions to the document.
 */
final class TopicPage {

	private final Parser parser = Parser.builder().build();

	private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private final JsonNode document;

	TopicPage(JsonNode document) {
		this.document = document;
	}

	String html() {
		JsonNode info = this.document.path("info");
		String topics = this.document.path("channels")
			.valueStream()
			.map((channel) -> text(channel, "address"))
			.collect(Collectors.joining(", "));
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="UTF-8">
				<meta name="viewport" content="width=device-width">
				<title>%1$s</title>
				<link rel="stylesheet" href="asyncapi.css">
				<link rel="icon" href="data:,">
				</head>
				<body>
				<main>
				<h1>%1$s <small>%2$s</small></h1>
				<p>Topic <code>%3$s</code> · AsyncAPI document: <a href="asyncapi.yaml">asyncapi.yaml</a>
				 · <a href="swagger-ui/index.html">HTTP interface</a></p>
				%4$s
				<h2>Types of events</h2>
				%5$s
				<h2>Fields</h2>
				%6$s
				</main>
				</body>
				</html>
				""".formatted(text(info, "title"), text(info, "version"), topics, markdown(info),
				all("messages", (key, message) -> message(message)), all("schemas", this::schema));
	}

	private String all(String kind, Section section) {
		return this.document.path("components")
			.path(kind)
			.properties()
			.stream()
			.map((entry) -> section.html(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining());
	}

	private String message(JsonNode message) {
		String examples = message.path("examples").valueStream().map(TopicPage::example).collect(Collectors.joining());
		return """
				<section id="%1$s">
				<h3><code>%1$s</code> %2$s</h3>
				%3$s
				%4$s
				</section>
				""".formatted(text(message, "name"), text(message, "title"), paragraph(text(message, "summary")),
				examples);
	}

	private static String example(JsonNode example) {
		return """
				<details>
				<summary>Example: %s</summary>
				<pre>%s</pre>
				</details>
				""".formatted(text(example, "name"), HtmlUtils.htmlEscape(record(example)));
	}

	/** Headers as a console consumer prints them, and the value. */
	private static String record(JsonNode example) {
		String headers = example.path("headers")
			.properties()
			.stream()
			.map((header) -> header.getKey() + ": " + header.getValue().asString() + "\n")
			.collect(Collectors.joining());
		return headers + "\n"
				+ JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(example.path("payload"));
	}

	private String schema(String name, JsonNode schema) {
		JsonNode fields = schema.path("properties");
		String rows = fields.properties()
			.stream()
			.map((field) -> row(field, schema.path("required")))
			.collect(Collectors.joining());
		return """
				<section id="%1$s">
				<h3>%1$s</h3>
				%2$s
				%3$s
				</section>
				""".formatted(HtmlUtils.htmlEscape(name), markdown(schema),
				fields.isEmpty() ? paragraph(form(schema)) : table(rows));
	}

	private static String table(String rows) {
		return """
				<table>
				<thead><tr><th scope="col">Name</th><th scope="col">Form</th><th scope="col">Meaning</th></tr></thead>
				<tbody>
				%s</tbody>
				</table>
				""".formatted(rows);
	}

	private String row(Map.Entry<String, JsonNode> field, JsonNode required) {
		boolean always = required.valueStream().anyMatch((name) -> name.asString().equals(field.getKey()));
		return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s</td><td>%s</td></tr>%n".formatted(
				HtmlUtils.htmlEscape(field.getKey()), always ? "" : " <em>may be absent</em>", form(field.getValue()),
				markdown(field.getValue()));
	}

	/** What its values look like. */
	private static String form(JsonNode schema) {
		if (schema.has("const")) {
			return "<code>" + text(schema, "const") + "</code>";
		}
		if (schema.has("$ref")) {
			String name = text(schema, "$ref").replaceFirst(".*/", "");
			return "<a href=\"#%1$s\">%1$s</a>".formatted(name);
		}
		if (schema.has("allOf")) {
			return form(schema.path("allOf").path(0));
		}
		if (schema.has("items")) {
			return "array of " + form(schema.path("items"));
		}
		String form = schema.has("format") ? text(schema, "format") : text(schema, "type");
		return schema.has("pattern") ? form + " <code>" + text(schema, "pattern") + "</code>" : form;
	}

	private String markdown(JsonNode described) {
		Node parsed = this.parser.parse(described.path("description").asString(""));
		return this.renderer.render(parsed);
	}

	private static String paragraph(String html) {
		return "<p>" + html + "</p>";
	}

	private static String text(JsonNode node, String member) {
		return HtmlUtils.htmlEscape(node.path(member).asString(""));
	}

	/** How one part of the document is shown. */
	private interface Section {

		String html(String key, JsonNode part);

	}

}
