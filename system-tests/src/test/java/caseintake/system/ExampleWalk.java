package caseintake.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import caseintake.system.ApiCall.BodyExample;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends every example of a document, and holds the answers against what it says. */
final class ExampleWalk {

	private static final String JSON = "application/json";

	private static final String PROBLEM = "application/problem+json";

	private final ApiDocument api;

	private final Http service;

	private final ExampleClient client;

	private final List<String> walked = new ArrayList<>();

	/** Calls that need something that is broken, and find nothing. */
	private final Set<String> findNothing;

	ExampleWalk(ApiDocument api, Http service, ExampleClient client, String... findNothing) {
		this.api = api;
		this.service = service;
		this.client = client;
		this.findNothing = Set.of(findNothing);
	}

	/** Who goes the next steps. */
	ExampleWalk as(String person) {
		this.client.becomes(person);
		return this;
	}

	/** Goes the steps, each a call, and the example of a request if it takes one. */
	ExampleWalk go(String... steps) {
		for (String step : steps) {
			String[] names = step.split("/");
			ApiCall call = this.api.call(names[0]);
			this.walked.add(step);
			if (names.length == 1) {
				check(call, call.id(), call.success(), this.client.send(this.service, call));
			}
			else {
				BodyExample request = call.requests()
					.stream()
					.filter((example) -> example.name().equals(names[1]))
					.findFirst()
					.orElseThrow();
				check(call, request.name(), call.statusOf(request.name()),
						this.client.send(this.service, call, request));
			}
		}
		return this;
	}

	private void check(ApiCall call, String example, String documented, Http.Answer answer) {
		String status = this.findNothing.contains(call.id()) ? "404" : documented;
		assertThat(answer.status()).as("%s/%s: %s", call, example, answer.body()).hasToString(status);
		String type = answer.mediaType();
		JsonNode content = call.described().path("responses").path(status).path("content");
		if (answer.body().isEmpty()) {
			return;
		}
		assertThat(content.propertyNames()).as("media types of %s/%s", call, example).contains(type);
		if (type.equals(JSON) || type.equals(PROBLEM)) {
			assertThat(this.api.problems(call, status, type, answer.json()))
				.as("%s/%s: %s", call, example, answer.body())
				.isEmpty();
			call.answers(status)
				.stream()
				.filter((shown) -> shown.name().equals(example))
				.forEach((shown) -> this.client.learn(shown.value(), answer.json()));
		}
		if (type.equals(PROBLEM)) {
			assertThat(content.at("/application~1problem+json/examples").propertyNames())
				.contains(answer.json().path("type").asString().replaceFirst(".*/", ""));
		}
	}

	/** Whether every call was made, with every example. */
	void assertNothingLeftOut() {
		List<String> all = this.api.calls()
			.flatMap((call) -> call.requests().isEmpty() ? List.of(call.id()).stream()
					: call.requests().stream().map((request) -> call.id() + "/" + request.name()))
			.toList();
		assertThat(this.walked).containsExactlyInAnyOrderElementsOf(all);
	}

}
