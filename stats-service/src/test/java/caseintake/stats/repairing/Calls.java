package caseintake.stats.repairing;

import caseintake.localstack.LocalIssuer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An instance of the service as its operator calls it. */
abstract class Calls {

	/** Where it answers, {@code http://host:port}. */
	abstract String address();

	public JsonNode get(String path) {
		return answer(HttpMethod.GET, path, null, 200);
	}

	public JsonNode post(String path, @Nullable String body, int status) {
		return answer(HttpMethod.POST, path, body, status);
	}

	/** The JSON of an answer with that status. */
	public JsonNode answer(HttpMethod method, String path, @Nullable String body, int status) {
		EntityExchangeResult<byte[]> answer = exchange(method, path, body).expectStatus()
			.isEqualTo(status)
			.returnResult(byte[].class);
		assertThat(answer.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(status == 503);
		return json(answer.getResponseBody());
	}

	public RestTestClient http() {
		return RestTestClient.bindToServer()
			.baseUrl(address())
			.defaultHeader(HttpHeaders.AUTHORIZATION, LocalIssuer.bearer())
			.build();
	}

	RestTestClient.ResponseSpec exchange(HttpMethod method, String path, @Nullable String body) {
		RestTestClient.RequestBodySpec request = http().method(method).uri(path);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		return request.exchange();
	}

	static JsonNode json(byte @Nullable [] answer) {
		return JsonMapper.shared().readTree((answer != null && answer.length > 0) ? answer : new byte[] { '{', '}' });
	}

}
