package caseintake.stats.repair;

import java.nio.charset.StandardCharsets;

import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands take JSON, and whatever else comes is refused before anything looks into it.
 */
@ResourceLock("workshop")
class MediaTypesTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed",
			"application/x-www-form-urlencoded", "text/plain", "application/xml", "*/*" })
	void aBodyOfAnotherMediaTypeIsToldWhichOneIsTaken(String mediaType) {
		refused("/v1/rebuilds", mediaType).jsonPath("$.type")
			.isEqualTo("/problems/unsupported-media-type")
			.jsonPath("$.detail")
			.isEqualTo("The body of a command is application/json.");
		refused("/v1/rebuilds/1/swap", mediaType);
		refused("/v1/alarms/1/resolution", mediaType);
		assertThat(this.workshop.get("/v1/rebuilds").get("rebuilds").size()).isEqualTo(1);
	}

	private BodyContentSpec refused(String path, String mediaType) {
		return this.workshop.http()
			.post()
			.uri(path)
			.headers((headers) -> headers.set(HttpHeaders.CONTENT_TYPE, mediaType))
			.body("reason=qqqq".getBytes(StandardCharsets.UTF_8))
			.exchange()
			.expectStatus()
			.isEqualTo(415)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody();
	}

}
