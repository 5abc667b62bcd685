package caseintake.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document of a service, as integrators get it. */
final class ApiDocument {

	static final ApiDocument INTAKE = new ApiDocument("intake-service");

	static final ApiDocument STATS = new ApiDocument("stats-service");

	private static final String ADDRESS = "https://case-intake.example/openapi.json";

	final JsonNode document;

	private final String service;

	private final SchemaRegistry schemas;

	private ApiDocument(String service) {
		this.service = service;
		this.document = YAMLMapper.shared()
			.readTree(Pipeline.PROJECT.resolve(Path.of("docs", "openapi", service + ".yaml")));
		var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
		this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(registry) -> registry.schemas(Map.of(ADDRESS, this.document.toString())).schemaRegistryConfig(config));
	}

	/** Every call, in the document's order. */
	Stream<ApiCall> calls() {
		return this.document.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.map((method) -> new ApiCall(path.getKey(), method.getKey(), method.getValue())));
	}

	ApiCall call(String operationId) {
		return calls().filter((call) -> call.id().equals(operationId)).findFirst().orElseThrow();
	}

	/** What an answer's schema has against a body. */
	List<Error> problems(ApiCall call, String status, String mediaType, JsonNode body) {
		return this.schemas
			.getSchema(SchemaLocation.of("%s#%s/responses/%s/content/%s/schema".formatted(ADDRESS, call.pointer(),
					status, escaped(mediaType))))
			.validate(body);
	}

	/** What a request's schema has against a body. */
	List<Error> problems(ApiCall call, String mediaType, JsonNode body) {
		return this.schemas
			.getSchema(SchemaLocation
				.of("%s#%s/requestBody/content/%s/schema".formatted(ADDRESS, call.pointer(), escaped(mediaType))))
			.validate(body);
	}

	/** What a reference leads to, or the node itself. */
	JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	/** For a JSON Pointer. */
	static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	@Override
	public String toString() {
		return this.service;
	}

}
