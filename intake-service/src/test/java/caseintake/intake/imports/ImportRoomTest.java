package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

class ImportRoomTest {

	private static final String ROW = """
			{"sourceReference":"1","unit":"vest","category":"travel","openedOn":"2017-01-02"}
			""";

	@Test
	void anImportBeyondThoseThatMayRunIsAskedToComeAgain() throws IOException {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.imports.at-a-time=1")) {
			Http http = SharedIntake.http(intake);
			try (RawHttp socket = new RawHttp(http.port())) {
				socket.send(head("application/x-ndjson", "Transfer-Encoding: chunked"));
				socket.sendChunk(ROW);
				await().atMost(ONE_MINUTE).until(() -> http.get("/v1/imports").body().contains("running"));

				HttpResponse<String> refused = http.post("/v1/imports", "application/x-ndjson", ROW);
				assertThat(refused.statusCode()).isEqualTo(503);
				assertThat(refused.headers().firstValue("Retry-After")).isPresent();
				assertThat(refused.body()).contains("/problems/busy");
				assertThat(sendAllThenRead(http, "application/x-ndjson")).startsWith("HTTP/1.1 503")
					.contains("/problems/busy");

				socket.send("0\r\n\r\n");
				assertThat(socket.readAll()).startsWith("HTTP/1.1 200");
			}
			for (int i = 0; i < 3; i++) {
				assertThat(http.post("/v1/imports", "text/plain", ROW).statusCode()).isEqualTo(415);
				assertThat(http.post("/v1/imports", "application/x-ndjson", ROW).statusCode()).isEqualTo(200);
			}
		}
	}

	@Test
	void whoSendsAllBeforeReadingLearnsOfTheRefusal() throws IOException {
		assertThat(sendAllThenRead(SharedIntake.http(), "text/plain")).startsWith("HTTP/1.1 415")
			.contains("/problems/unsupported-media-type");
	}

	/** Some 20 MB, more than there is room for on the way. */
	private static String sendAllThenRead(Http http, String mediaType) throws IOException {
		byte[] file = ROW.repeat(250_000).getBytes(StandardCharsets.UTF_8);
		try (RawHttp socket = new RawHttp(http.port())) {
			socket.send(head(mediaType, "Content-Length: " + file.length));
			socket.send(file);
			return socket.readAll();
		}
	}

	private static String head(String mediaType, String length) {
		return """
				POST /v1/imports HTTP/1.1
				Host: localhost
				X-Source-System: vest-sak
				Content-Type: %s
				Connection: close
				%s

				""".formatted(mediaType, length).replace("\n", "\r\n");
	}

}
