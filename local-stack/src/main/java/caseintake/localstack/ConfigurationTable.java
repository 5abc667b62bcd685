package caseintake.localstack;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's own settings, as docs/operating.md lists them. */
public final class ConfigurationTable {

	private static final String HEAD = """
			| property | environment variable | type | default | meaning |
			|---|---|---|---|---|
			""";

	private static final String NONE = "none";

	private static final Map<String, String> TYPES = Map.of("java.time.Duration", "duration", "java.lang.Integer",
			"number", "java.lang.String", "text", "java.net.URI", "address", "org.springframework.core.io.Resource",
			"file");

	private final List<Row> rows;

	private ConfigurationTable(List<Row> rows) {
		this.rows = rows;
	}

	/**
	 * Reads what the compiler wrote of the configuration classes.
	 * @param metadata {@code spring-configuration-metadata.json}
	 * @param shipped the settings of {@code application.yaml}, by their whole names
	 */
	public static ConfigurationTable of(Path metadata, Map<String, String> shipped) {
		return new ConfigurationTable(JsonMapper.shared()
			.readTree(metadata.toFile())
			.required("properties")
			.valueStream()
			.map((property) -> Row.of(property, shipped))
			.sorted(Comparator.comparing(Row::property))
			.toList());
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
