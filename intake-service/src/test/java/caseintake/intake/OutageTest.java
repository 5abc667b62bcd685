package caseintake.intake;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.localstack.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The database goes away and comes back. */
class OutageTest {

	@TempDir
	private static Path folder;

	private static LocalPostgres postgres;

	private static Intake intake;

	private final Http http = SharedIntake.http(intake);

	@BeforeAll
	static void start() {
		postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		intake = Intake.start(postgres.jdbcUrl("intake"), new String[] { "--case-intake.imports.patience=15s" });
	}

	@AfterAll
	static void stop() {
		intake.close();
		postgres.close();
	}

	@Test
	void everyCallAsksToComeAgainAndRecoversByItself() {
		String body = """
				{"sourceReference":"outage/1","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";
		postgres.kill();

		assertUnavailable(this.http.post("/v1/cases", "application/json", body));
		assertUnavailable(this.http.post("/v1/imports", "application/x-ndjson", body));
		assertUnavailable(this.http.get("/v1/cases?sourceReference=outage/1"));
		assertUnavailable(this.http.get("/v1/imports"));
		assertUnavailable(this.http.get("/v1/journal"));
		assertThat(this.http.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
		assertThat(this.http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/v1/reference-data").statusCode()).isEqualTo(200);

		postgres.restart();
		awaitReady();
		assertThat(this.http.post("/v1/cases", "application/json", body).statusCode()).isIn(200, 201);
	}

	@Test
	void anImportWaitsForTheDatabase() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			begin(socket);
			socket.sendChunk(rows("waits/", 1, 2000));
			await().until(() -> newest().path("created").asLong(0) > 0);
			postgres.kill();
			socket.sendChunk(rows("waits/", 2001, 2400));
			postgres.restart();
			socket.sendChunk(rows("waits/", 2401, 4000));
			socket.send("0\r\n\r\n");

			String answer = socket.readAll();
			assertThat(answer).startsWith("HTTP/1.1 200").contains("\"lines\":4000", "\"refused\":0");
		}
		assertThat(cases("waits/")).isEqualTo(4000);
	}

	@Test
	void anImportThatHasWaitedTooLongEndsWithWhatIsStored() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			begin(socket);
			socket.sendChunk(rows("ends/", 1, 10));
			await().until(() -> newest().path("created").asLong(0) == 10);
			postgres.kill();
			socket.sendChunk(rows("ends/", 11, 20));
			socket.send("0\r\n\r\n");

			String answer = socket.readAll();
			assertThat(answer).startsWith("HTTP/1.1 503")
				.containsIgnoringCase("Retry-After: ")
				.contains("/problems/import-interrupted", "\"importId\":", "\"lines\":10", "\"created\":10");
		}
		finally {
			postgres.restart();
		}
		awaitReady();
		assertThat(cases("ends/")).isEqualTo(10);
	}

	private void awaitReady() {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.http.get("/actuator/health/readiness").statusCode() == 200);
	}

	private static void begin(RawHttp socket) throws IOException {
		socket.send("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nX-Source-System: vest-sak\r\n"
				+ "Content-Type: application/x-ndjson\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
	}

	private static String rows(String series, int from, int to) {
		return IntStream.rangeClosed(from, to)
			.mapToObj((number) -> "{\"sourceReference\":\"" + series + number
					+ "\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}\n")
			.collect(Collectors.joining());
	}

	private JsonNode newest() {
		return JsonMapper.shared().readTree(this.http.get("/v1/imports").body()).path(0);
	}

	private static long cases(String series) {
		return intake.jdbc()
			.sql("select count(*) from source_reference where reference like ? || '%'")
			.param(series)
			.query(Long.class)
			.single();
	}

	private static void assertUnavailable(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.body()).contains("\"type\":\"/problems/unavailable\"");
	}

}
