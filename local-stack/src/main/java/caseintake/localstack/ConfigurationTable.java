package caseintake.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's own settings, as docs/operating.md lists them. */
public final class ConfigurationTable {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String OURS = "case-intake.";

	private static final String HEAD = """
			| property | environment variable | type | default | meaning |
			|---|---|---|---|---|
			""";

	private static final String NONE = "none";

	private static final Map<String, String> TYPES = Map.of("java.time.Duration", "duration", "java.lang.Integer",
			"number", "java.lang.String", "text", "java.net.URI", "address", "org.springframework.core.io.Resource",
			"file", "org.springframework.util.unit.DataSize", "size");

	private final List<Row> rows;

	private ConfigurationTable(List<Row> rows) {
		this.rows = rows;
	}

	/**
	 * Reads what the compiler wrote of the configuration classes on the class path.
	 * @param shipped the settings of {@code application.yaml}, by their whole names
	 */
	public static ConfigurationTable of(ClassLoader classes, Map<String, String> shipped) {
		try {
			return new ConfigurationTable(Collections.list(classes.getResources(METADATA))
				.stream()
				.flatMap(ConfigurationTable::properties)
				.filter((property) -> property.required("name").asString().startsWith(OURS))
				.map((property) -> Row.of(property, shipped))
				.sorted(Comparator.comparing(Row::property))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<JsonNode> properties(URL metadata) {
		try (InputStream in = metadata.openStream()) {
			return JsonMapper.shared().readTree(in).path("properties").valueStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<Row> rows() {
		return this.rows;
	}

	public String markdown() {
		return HEAD + this.rows.stream().map(Row::markdown).collect(Collectors.joining());
	}

	/**
	 * One setting.
	 *
	 * @param inCode the default that its class has, empty if only the shipped settings
	 * have one
	 * @param standard what it is unless somebody sets it
	 */
	public record Row(String property, String type, String inCode, String standard, String meaning) {

		static Row of(JsonNode metadata, Map<String, String> shipped) {
			String property = metadata.required("name").asString();
			String inCode = metadata.path("defaultValue").asString("");
			return new Row(property, TYPES.getOrDefault(metadata.required("type").asString(), "?"), inCode,
					shipped.getOrDefault(property, inCode.isEmpty() ? NONE : inCode),
					metadata.path("description").asString(""));
		}

		/** The name under which the environment sets it. */
		public String variable() {
			return this.property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
		}

		String markdown() {
			return "| `%s` | `%s` | %s | `%s` | %s |\n".formatted(this.property, variable(), this.type, this.standard,
					this.meaning);
		}

	}

}
