package caseintake.intake.imports;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import caseintake.intake.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends whole files of one source system. */
record ImportClient(Http http, String sourceSystem) {

	static final String NDJSON = "application/x-ndjson";

	static final String CSV = "text/csv";

	/** What an import answered, in a form that can be compared. */
	record Answer(long lines, long created, long changed, long duplicates, long refused, List<Refusal> refusals) {
	}

	/**
	 * A refused line.
	 *
	 * @param errors pointers and codes
	 */
	record Refusal(long line, int status, String type, List<String> errors) {
	}

	HttpResponse<String> send(String query, String contentType, byte[] file) {
		return this.http.send(this.http.request("/v1/imports" + query)
			.setHeader("X-Source-System", this.sourceSystem)
			.header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofByteArray(file)));
	}

	JsonNode finish(String query, String contentType, byte[] file) {
		HttpResponse<String> answer = send(query, contentType, file);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	Answer importFile(String contentType, byte[] file) {
		return answer(finish("", contentType, file));
	}

	Answer tryFile(String contentType, byte[] file) {
		JsonNode answer = finish("?dryRun=true", contentType, file);
		assertThat(answer.path("dryRun").booleanValue()).isTrue();
		return answer(answer);
	}

	Answer answer(JsonNode counts) {
		return new Answer(counts.path("lines").asLong(), counts.path("created").asLong(),
				counts.path("changed").asLong(), counts.path("duplicates").asLong(), counts.path("refused").asLong(),
				refusals(counts.path("results").asString()));
	}

	private List<Refusal> refusals(String path) {
		var request = this.http.request(path).setHeader("X-Source-System", this.sourceSystem);
		List<Refusal> refusals = new ArrayList<>();
		this.http.send(request).body().lines().map(JsonMapper.shared()::readTree).forEach((line) -> {
			List<String> errors = new ArrayList<>();
			line.at("/problem/errors")
				.forEach((error) -> errors.add(error.path("pointer").asString() + " " + error.path("code").asString()));
			refusals.add(new Refusal(line.path("line").asLong(), line.path("status").asInt(),
					line.at("/problem/type").asString(), errors));
		});
		return refusals;
	}

}
