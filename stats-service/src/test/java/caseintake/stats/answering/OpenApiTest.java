package caseintake.stats.answering;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class OpenApiTest {

	private final JsonNode api = Stats.withEmptyCounters().get("/v3/api-docs");

	@Test
	void everyCallIsThereAndNoPageOfProblems() {
		assertThat(this.api.get("paths").propertyNames()).containsExactlyInAnyOrder("/v1/pipeline",
				"/v1/pipeline/imports", "/v1/statistics/cases", "/v1/statistics/changes",
				"/v1/statistics/operations/{code}/summary", "/v1/statistics/stream", "/v1/series", "/v1/releases",
				"/v1/releases/published-before", "/v1/releases/{id}", "/v1/releases/{id}/statement",
				"/v1/releases/{id}/publish", "/v1/releases/{id}/abandon", "/v1/releases/{id}/corrections",
				"/v1/releases/{id}/withdraw", "/v1/repairs", "/v1/audit", "/v1/reference-data", "/v1/me");
	}

	@Test
	void parametersAreThoseThatAreTaken() {
		assertThat(parameters("/v1/statistics/cases")).containsExactlyInAnyOrder("operation", "unit", "openingUnit",
				"category", "assisted", "assistedBy", "openedSince", "openedUntil", "recordedSince", "recordedUntil",
				"asOf", "groupBy", "receipt");
		assertThat(parameters("/v1/statistics/changes")).containsExactlyInAnyOrder("operation", "unit", "openingUnit",
				"category", "assisted", "assistedBy", "openedSince", "openedUntil", "from", "to", "groupBy");
		assertThat(parameters("/v1/statistics/operations/{code}/summary")).containsExactlyInAnyOrder("code",
				"openedSince", "openedUntil", "recordedSince", "recordedUntil", "asOf", "anchor");
		assertThat(parameters("/v1/statistics/stream")).containsExactlyInAnyOrder("operation", "unit", "openingUnit",
				"category", "assisted", "assistedBy", "openedSince", "openedUntil", "recordedSince", "recordedUntil",
				"asOf", "groupBy", "Last-Event-ID");
	}

	@Test
	void onlyTheDayFromWhichChangesAreAskedForIsRequired() {
		assertThat(this.api.at("/paths/~1v1~1statistics~1changes/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("required").asBoolean(false))
			.map((parameter) -> parameter.get("name").asString())).containsExactly("from");
	}

	@Test
	void figuresAreDescribedAsJsonAndCsv() {
		for (String call : List.of("cases", "changes")) {
			JsonNode content = this.api.at("/paths/~1v1~1statistics~1" + call + "/get/responses/200/content");
			assertThat(content.propertyNames()).containsExactlyInAnyOrder("application/json", "text/csv");
		}
		assertThat(this.api.at("/components/schemas/ChangeStatistics/properties").propertyNames()).contains("asOf",
				"final", "completeness", "from", "to", "difference", "groupBy", "rows");
		assertThat(this.api.at("/components/schemas/Standing/properties").propertyNames())
			.containsExactlyInAnyOrder("asOf", "final", "cases");
		assertThat(this.api.at("/components/schemas/CaseStatistics/properties").propertyNames()).contains("asOf",
				"final", "completeness", "pending", "groupBy", "total", "rows");
		assertThat(this.api.at("/components/schemas/OperationSummary/properties").propertyNames()).contains("asOf",
				"final", "all", "own", "sent", "takenOver", "elsewhere", "assisted");
	}

	@Test
	void theStreamIsDescribedAsOne() {
		assertThat(this.api.at("/paths/~1v1~1statistics~1stream/get/responses/200/content").propertyNames())
			.containsExactly("text/event-stream");
	}

	@Test
	void rowsAreObjectsAndWhatMayBeUnknownMayBeNull() {
		assertThat(this.api.at("/components/schemas/CaseStatistics/properties/rows/type").asString())
			.isEqualTo("array");
		assertThat(this.api.at("/components/schemas/CaseStatistics/properties/rows/items/type").asString())
			.isEqualTo("object");
		assertThat(this.api.at("/components/schemas/CaseStatistics/properties/pending/type").toString())
			.isEqualTo("[\"integer\",\"null\"]");
		assertThat(this.api.at("/components/schemas/PipelineTotal/properties/head/type").toString())
			.isEqualTo("[\"integer\",\"null\"]");
	}

	@Test
	void whatIsReleasedAndHowIsDescribed() {
		assertThat(this.api.at("/paths/~1v1~1releases~1{id}~1statement/get/responses/200/content").propertyNames())
			.containsExactlyInAnyOrder("application/json", "text/csv");
		assertThat(
				this.api.at("/paths/~1v1~1releases/post/requestBody/content/application~1json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/ReleaseRequest");
		assertThat(this.api.at("/paths/~1v1~1releases/post/responses").propertyNames()).contains("200", "201", "409",
				"503");
		assertThat(this.api.at("/components/schemas/Release/properties").propertyNames()).contains("state",
				"publishable", "cells", "reasons", "course", "statement");
		assertThat(this.api.at("/components/schemas/Statement/properties").propertyNames())
			.contains("cells", "sentence")
			.doesNotContain("reasons", "course");
		assertThat(this.api.at("/components/schemas/Problem/properties").propertyNames()).doesNotContain("more");
	}

	private List<String> parameters(String path) {
		return this.api.get("paths")
			.get(path)
			.get("get")
			.get("parameters")
			.valueStream()
			.map((parameter) -> parameter.get("name").asString())
			.toList();
	}

}
