package caseintake.system;

import java.util.List;

import caseintake.system.ApiCall.BodyExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents of the interface, before anything runs. */
class ApiDocumentTest {

	private static final String PROBLEM = "application/problem+json";

	static List<ApiDocument> documents() {
		return List.of(ApiDocument.INTAKE, ApiDocument.STATS);
	}

	/** It fails as well where Spectral only warns. */
	@Test
	void spectralHasNothingToSay() throws Exception {
		Tools.SPECTRAL.assumeInstalled();
		Tools.Result lint = Tools.SPECTRAL.run(Pipeline.PROJECT, "lint", "--ruleset", "docs/openapi/spectral.yaml",
				"--fail-severity", "hint", "docs/openapi/intake-service.yaml", "docs/openapi/stats-service.yaml",
				"case-events/src/main/resources/asyncapi.yaml");
		assertThat(lint.status()).as(lint.output()).isZero();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void aDocumentIsOpenApi31AndSaysWhoseItIs(ApiDocument api) {
		assertThat(api.document.path("openapi").asString()).startsWith("3.1.");
		assertThat(api.document.path("info").propertyNames()).contains("title", "version", "description", "contact");
		assertThat(api.document.path("info").path("title").asString()).isEqualTo(api.toString());
		assertThat(api.document.path("tags").valueStream()).isNotEmpty()
			.allSatisfy((tag) -> assertThat(tag.path("description").asString()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyCallHasANameAndSaysWhatItDoes(ApiDocument api) {
		assertThat(api.calls()).extracting(ApiCall::id)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[a-z]+([A-Z][a-z]+)*"));
		assertThat(api.calls()).allSatisfy((call) -> {
			assertThat(call.described().path("summary").asString()).isNotBlank();
			assertThat(call.described().path("parameters").valueStream())
				.allSatisfy((parameter) -> assertThat(parameter.path("description").asString()).isNotBlank());
		});
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyRefusalIsAProblemDocumentWithAnExampleOfEachType(ApiDocument api) {
		assertThat(api.calls()).allSatisfy((call) -> {
			JsonNode responses = call.described().path("responses");
			assertThat(responses.propertyNames()).contains("400", "500", "503").doesNotContain("default", "4XX");
			assertThat(responses.properties()).filteredOn((response) -> response.getKey().charAt(0) >= '4')
				.allSatisfy((response) -> {
					JsonNode content = response.getValue().path("content");
					assertThat(content.propertyNames()).containsExactly(PROBLEM);
					JsonNode media = content.path(PROBLEM);
					assertThat(media.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
					assertThat(media.path("examples").valueStream().map(api::resolve)).isNotEmpty()
						.allSatisfy((example) -> assertThat(example.at("/value/status").asString())
							.isEqualTo(response.getKey()));
				});
		});
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyBodyHasExamplesThatFollowItsSchema(ApiDocument api) {
		assertThat(api.calls().filter((call) -> call.described().has("requestBody"))).isNotEmpty()
			.allSatisfy((call) -> {
				assertThat(call.requests()).isNotEmpty()
					.allSatisfy((request) -> assertThat(call.statusOf(request.name())).as(request.name())
						.matches("[2-5][0-9]{2}"));
				assertThat(call.requests()).filteredOn((request) -> request.mediaType().endsWith("/json"))
					.allSatisfy((request) -> assertThat(api.problems(call, request.mediaType(), request.value()))
						.isEmpty());
			});
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyAnswerHasAnExampleThatFollowsItsSchema(ApiDocument api) {
		assertThat(api.calls())
			.allSatisfy((call) -> call.described().path("responses").forEachEntry((status, response) -> {
				List<BodyExample> answers = call.answers(status);
				if (response.has("content") && status.startsWith("2")) {
					assertThat(answers).as("%s %s", call, status).isNotEmpty();
				}
				assertThat(answers)
					.filteredOn((answer) -> answer.mediaType().endsWith("json") && !answer.value().isString())
					.allSatisfy((answer) -> assertThat(api.problems(call, status, answer.mediaType(), answer.value()))
						.as("%s %s", call, answer.name())
						.isEmpty());
			}));
	}

}
