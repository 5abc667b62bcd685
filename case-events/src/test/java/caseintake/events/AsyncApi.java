package caseintake.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topic's AsyncAPI document and the schemas in it. */
final class AsyncApi {

	static final JsonNode DOCUMENT = YAMLMapper.shared().readTree(resource("/asyncapi.yaml"));

	private static final String ADDRESS = "https://case-intake.example/asyncapi.json";

	private static final SchemaRegistry SCHEMAS = registry(Map.of(ADDRESS, DOCUMENT.toString()));

	private AsyncApi() {
	}

	/** What a schema of the document has against an instance. */
	static List<Error> problems(String schema, JsonNode instance) {
		return SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + schema)).validate(instance);
	}

	/** What AsyncAPI's own schema has against the document. */
	static List<Error> problems(JsonNode document) {
		String id = "http://asyncapi.com/definitions/3.0.0/asyncapi.json";
		Schema asyncApi = registry(Map.of(id, resource("/asyncapi-specs/3.0.0.json"))).getSchema(SchemaLocation.of(id));
		return asyncApi.validate(document);
	}

	static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	/** Headers as the object that their schema describes. */
	static JsonNode json(Map<String, String> headers) {
		return JsonMapper.shared().valueToTree(headers);
	}

	private static SchemaRegistry registry(Map<String, String> schemas) {
		var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
				(registry) -> registry.schemas(schemas).schemaRegistryConfig(config));
	}

	private static String resource(String path) {
		try (InputStream file = Objects.requireNonNull(AsyncApi.class.getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
