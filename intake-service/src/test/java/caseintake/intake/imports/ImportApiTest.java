package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.Http;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

@ResourceLock("shared intake")
class ImportApiTest {

	private final Http http = SharedIntake.http();

	private final JdbcClient jdbc = SharedIntake.intake().jdbc();

	/** So that tests do not see each other's cases. */
	private final String series = UUID.randomUUID().toString().substring(0, 8) + "/";

	@Test
	void everyRowStandsAlone() {
		String file = String.join("\n", row(1), "", row(2), row(1), row(1).replace("travel", "live-streaming"),
				"{\"Kari\":1}", "Kari", "x".repeat(9000), row(3).replace("vest", "Kari"), "{} {}", "  ", row(4) + "\r",
				row(5));

		JsonNode answer = json(post(file));

		assertThat(answer.path("state").stringValue()).isEqualTo("finished");
		assertCounts(answer, 11, 4, 1, 6);
		HttpResponse<String> results = this.http.get(answer.path("results").stringValue());
		assertThat(results.headers().firstValue("Content-Type")).contains("application/x-ndjson");
		assertThat(results.body().lines().map((line) -> summary(json(line)))).containsExactly("5 409 reference-taken",
				"6 422 invalid-case", "7 400 malformed-body", "8 413 line-too-long", "9 422 invalid-case",
				"10 400 malformed-body");
		assertThat(results.body()).doesNotContain("Kari").contains("\"pointer\":\"/category\"");
		JsonNode read = json(this.http.get("/v1/imports/" + answer.path("importId").stringValue()));
		assertThat(read.path("state").stringValue()).isEqualTo("finished");
		assertCounts(read, 11, 4, 1, 6);
	}

	@Test
	void theSameFileAgainCreatesNothing() {
		String file = rows(1, 1200);
		assertCounts(json(post(file)), 1200, 1200, 0, 0);

		assertCounts(json(post(file)), 1200, 0, 1200, 0);
	}

	@Test
	void ofTwoRowsWithOneReferenceTheFirstWinsWhereverTheyStand() {
		String file = rows(1, 3000) + IntStream.rangeClosed(1, 3000)
			.mapToObj((number) -> row(number).replace("travel", "live-streaming"))
			.collect(Collectors.joining("\n"));

		assertCounts(json(post(file)), 6000, 3000, 0, 3000);
	}

	@Test
	void anEmptyFileIsAnImportOfNothing() {
		assertCounts(json(post("")), 0, 0, 0, 0);
		assertCounts(json(post("\n\r\n \n")), 0, 0, 0, 0);
	}

	@Test
	void anImportBelongsToItsSourceSystem() {
		String path = "/v1/imports/" + json(post("Kari")).path("importId").stringValue();

		assertThat(this.http.get(path + "/results").statusCode()).isEqualTo(200);
		for (String foreign : new String[] { path, path + "/results" }) {
			HttpResponse<String> answer = this.http
				.send(this.http.request(foreign).setHeader("X-Source-System", "agder-sak"));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.body()).contains("/problems/import-not-found");
		}
		assertThat(json(this.http.get("/v1/imports")))
			.anySatisfy((listed) -> assertThat(path).endsWith(listed.path("importId").stringValue()));
		HttpResponse<String> others = this.http
			.send(this.http.request("/v1/imports").setHeader("X-Source-System", "agder-sak"));
		assertThat(others.body()).isEqualTo("[]");
	}

	@Test
	void aClientMaySendEverythingBeforeItReads() throws IOException {
		byte[] file = rows(1, 40_000).getBytes(StandardCharsets.UTF_8);
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(head("Content-Length: " + file.length));
			socket.send(file);

			assertThat(socket.readAll()).startsWith("HTTP/1.1 200").contains("\"created\":40000");
		}
	}

	@Test
	void rowsAreStoredAsTheyArrive() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(head("Transfer-Encoding: chunked"));
			socket.sendChunk(row(1) + "\n" + row(2) + "\nKari\n" + row(3).substring(0, 20));

			await().atMost(ONE_MINUTE)
				.untilAsserted(() -> assertCounts(json(this.http.get("/v1/imports")).path(0), 3, 2, 0, 1));
			socket.sendChunk(row(3).substring(20));
			socket.send("0\r\n\r\n");
			assertThat(socket.readAll()).startsWith("HTTP/1.1 200").contains("\"created\":3");
		}
	}

	@Test
	void aClientThatDisconnectsLosesNothingThatItSent() throws IOException {
		String importId;
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(head("Transfer-Encoding: chunked"));
			socket.sendChunk(rows(1, 2000) + row(2001).substring(0, 30));
			await().atMost(ONE_MINUTE).until(() -> cases() > 0);
			importId = json(this.http.get("/v1/imports")).path(0).path("importId").stringValue();
			socket.reset();
		}

		await().atMost(ONE_MINUTE).untilAsserted(() -> {
			JsonNode found = json(this.http.get("/v1/imports/" + importId));
			assertThat(found.path("state").stringValue()).isEqualTo("interrupted");
			assertThat(found.path("created").longValue()).isEqualTo(cases());
		});
		JsonNode again = json(post(rows(1, 2001)));
		assertThat(again.path("created").longValue() + again.path("duplicates").longValue()).isEqualTo(2001);
		assertThat(cases()).isEqualTo(2001);
	}

	@Test
	void aBrokenTransferCodingEndsTheImportWithWhatIsStored() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(head("Transfer-Encoding: chunked"));
			socket.sendChunk(rows(1, 10));
			socket.send("Kari\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 400")
				.contains("/problems/malformed-request", "\"importId\":", "\"created\":10")
				.doesNotContain("Kari");
		}
		JsonNode found = json(this.http.get("/v1/imports")).path(0);
		assertThat(found.path("state").stringValue()).isEqualTo("interrupted");
		assertCounts(found, 10, 10, 0, 0);
	}

	@Test
	void aSilentImportHasLostItsProcess() {
		String importId = json(post(row(1))).path("importId").stringValue();
		this.jdbc.sql("update import set state = 'running' where import_id = ?::uuid").param(importId).update();
		assertThat(json(this.http.get("/v1/imports/" + importId)).path("state").stringValue()).isEqualTo("running");

		this.jdbc.sql("update import set updated_at = updated_at - interval '4 minutes' where import_id = ?::uuid")
			.param(importId)
			.update();

		assertThat(json(this.http.get("/v1/imports/" + importId)).path("state").stringValue()).isEqualTo("interrupted");
	}

	@Test
	void anEndlessLineIsOneRefusedLine() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(head("Transfer-Encoding: chunked"));
			String piece = "x".repeat(64 * 1024);
			for (int i = 0; i < 500; i++) {
				socket.sendChunk(piece);
			}
			socket.sendChunk("\n" + row(1));
			socket.send("0\r\n\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 200").contains("\"created\":1", "\"refused\":1");
		}
	}

	@Test
	void manyRefusedLinesAreAllKept() {
		JsonNode answer = json(post("Kari\n".repeat(3000)));

		assertCounts(answer, 3000, 0, 0, 3000);
		assertThat(this.http.get(answer.path("results").stringValue()).body().lines()).hasSize(3000);
	}

	private String row(int number) {
		return "{\"sourceReference\":\"" + this.series + number
				+ "\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}";
	}

	private String rows(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj((number) -> row(number) + "\n").collect(Collectors.joining());
	}

	private HttpResponse<String> post(String file) {
		HttpResponse<String> answer = this.http.send(this.http.request("/v1/imports")
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofString(file)));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer;
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from source_reference where reference like ? || '%'")
			.param(this.series)
			.query(Long.class)
			.single();
	}

	private static String head(String length) {
		return "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nX-Source-System: vest-sak\r\n"
				+ "Content-Type: application/x-ndjson\r\nConnection: close\r\n" + length + "\r\n\r\n";
	}

	private static String summary(JsonNode result) {
		return result.path("line").asString() + " " + result.path("status").asString() + " "
				+ result.at("/problem/type").stringValue().replace("/problems/", "");
	}

	private static void assertCounts(JsonNode answer, long lines, long created, long duplicates, long refused) {
		assertThat(answer.path("lines").asLong(-1)).isEqualTo(lines);
		assertThat(answer.path("created").asLong(-1)).isEqualTo(created);
		assertThat(answer.path("duplicates").asLong(-1)).isEqualTo(duplicates);
		assertThat(answer.path("refused").asLong(-1)).isEqualTo(refused);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return json(answer.body());
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
