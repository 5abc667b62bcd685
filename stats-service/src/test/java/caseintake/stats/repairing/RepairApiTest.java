package caseintake.stats.repairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class RepairApiTest {

	private static final Path FILE = Path.of("../docs/openapi/stats-service.yaml");

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final JsonNode api = this.workshop.get("/v3/api-docs");

	/** Clients are generated from the file, and changes of the interface show in it. */
	@Test
	void theFileOfTheProjectIsTheDescription() throws IOException {
		byte[] description = this.workshop.exchange(HttpMethod.GET, "/v3/api-docs.yaml", null)
			.returnResult(byte[].class)
			.getResponseBody();
		assertThat(description).isNotNull();
		Path here = Files.write(Path.of("target/stats-service.yaml"), description);

		assertThat(YAMLMapper.shared().readTree(description)).as("cp stats-service/%s docs/openapi/", here)
			.isEqualTo(YAMLMapper.shared().readTree(FILE));
	}

	@Test
	void everyCommandIsDescribed() {
		List<String> calls = new ArrayList<>();
		this.api.get("paths")
			.forEachEntry(
					(path, methods) -> methods.propertyNames().forEach((method) -> calls.add(method + " " + path)));
		assertThat(calls).containsExactlyInAnyOrder("get /v1/pipeline", "get /v1/pipeline/imports",
				"get /v1/statistics/cases", "get /v1/statistics/changes",
				"get /v1/statistics/operations/{code}/summary", "get /v1/statistics/stream", "get /v1/alarms",
				"post /v1/alarms/{id}/resolution", "get /v1/quarantine", "post /v1/quarantine/{id}/retry",
				"post /v1/quarantine/{id}/discard", "get /v1/rebuilds", "post /v1/rebuilds",
				"get /v1/rebuilds/{generation}", "delete /v1/rebuilds/{generation}",
				"post /v1/rebuilds/{generation}/swap", "get /v1/repairs", "get /v1/audit", "get /v1/series",
				"post /v1/series", "get /v1/releases", "post /v1/releases", "post /v1/releases/published-before",
				"get /v1/releases/{id}", "get /v1/releases/{id}/statement", "post /v1/releases/{id}/publish",
				"post /v1/releases/{id}/abandon", "post /v1/releases/{id}/corrections",
				"post /v1/releases/{id}/withdraw", "get /v1/reference-data", "get /v1/me");
	}

	@Test
	void bodiesAndRefusalsAreDescribed() {
		assertThat(this.api
			.at("/paths/~1v1~1quarantine~1{id}~1discard/post/requestBody/content/application~1json/schema/$ref")
			.asString()).isEqualTo("#/components/schemas/Reason");
		assertThat(this.api.at("/components/schemas/Swap/properties").propertyNames())
			.containsExactlyInAnyOrder("journalWentBack", "countDiscarded", "reason");
		assertThat(this.api.at("/paths/~1v1~1rebuilds/post/responses").propertyNames()).contains("202", "409", "503")
			.doesNotContain("200");
		assertThat(this.api.at("/components/schemas/Rebuild/properties/state/enum").toString())
			.isEqualTo("[\"live\",\"building\",\"closed\"]");
		assertThat(this.api.toString()).contains("\"code\"", "\"partition\"").doesNotContain("HttpServletRequest");
	}

}
