package caseintake.intake;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.localstack.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

/** The database goes away and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

	private final LocalPostgres postgres;

	private final Intake intake;

	private final Http http;

	OutageTest(@TempDir Path folder) {
		this.postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		this.intake = Intake.start(this.postgres.jdbcUrl("intake"), "localhost:1", "case-intake.imports.patience=15s",
				"spring.datasource.hikari.connection-timeout=2000");
		this.http = SharedIntake.http(this.intake);
	}

	@AfterAll
	void stop() {
		this.intake.close();
		this.postgres.close();
	}

	@Test
	void everyCallAsksToComeAgainAndRecoversByItself() {
		String body = """
				{"sourceReference":"outage/1","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";
		this.postgres.kill();

		assertUnavailable(this.http.post("/v1/cases", "application/json", body));
		assertUnavailable(
				this.http.post("/v1/cases/01890000-0000-7000-8000-000000000000/changes", "application/json", """
						{"changeReference":"outage/1","type":"transfer","from":"vest","to":"agder"}"""));
		assertUnavailable(this.http.post("/v1/cases/01890000-0000-7000-8000-000000000000/references",
				"application/json", "{\"sourceReference\":\"outage/2\"}"));
		assertUnavailable(this.http.post("/v1/imports", "application/x-ndjson", body));
		assertUnavailable(this.http.get("/v1/cases?sourceReference=outage/1"));
		assertUnavailable(this.http.get("/v1/imports"));
		assertUnavailable(this.http.get("/v1/journal"));
		assertThat(this.http.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
		assertThat(this.http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/v1/reference-data").statusCode()).isEqualTo(200);

		this.postgres.restart();
		awaitReady();
		assertThat(this.http.post("/v1/cases", "application/json", body).statusCode()).isIn(200, 201);
	}

	@Test
	void anImportWaitsForTheDatabase() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			begin(socket);
			socket.sendChunk(rows("waits/", 1, 2000));
			await().atMost(ONE_MINUTE).until(() -> newest().path("created").asLong(0) > 0);
			this.postgres.kill();
			socket.sendChunk(rows("waits/", 2001, 2400));
			this.postgres.restart();
			socket.sendChunk(rows("waits/", 2401, 4000));
			socket.send("0\r\n\r\n");

			String answer = socket.readAll();
			assertThat(answer).startsWith("HTTP/1.1 200").contains("\"lines\":4000", "\"refused\":0");
		}
		assertThat(cases("waits/")).isEqualTo(4000);
	}

	/** What it tries again after the outage it has not seen before. */
	@Test
	void aDryRunWaitsForTheDatabase() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			begin(socket, "?dryRun=true");
			socket.sendChunk(rows("tries/", 1, 2000));
			await().atMost(ONE_MINUTE).until(() -> newest().path("created").asLong(0) > 0);
			this.postgres.kill();
			socket.sendChunk(rows("tries/", 2001, 2400));
			this.postgres.restart();
			socket.sendChunk(rows("tries/", 2301, 4000));
			socket.send("0\r\n\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 200")
				.contains("\"dryRun\":true", "\"created\":4000", "\"duplicates\":100");
		}
		assertThat(cases("tries/")).isZero();
	}

	@Test
	void anImportThatHasWaitedTooLongEndsWithWhatIsStored() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			begin(socket);
			socket.sendChunk(rows("ends/", 1, 10));
			await().atMost(ONE_MINUTE).until(() -> newest().path("created").asLong(0) == 10);
			this.postgres.kill();
			socket.sendChunk(rows("ends/", 11, 20));
			socket.send("0\r\n\r\n");

			String answer = socket.readAll();
			assertThat(answer).startsWith("HTTP/1.1 503")
				.containsIgnoringCase("Retry-After: ")
				.contains("/problems/import-interrupted", "\"importId\":", "\"lines\":10", "\"created\":10");
		}
		finally {
			this.postgres.restart();
		}
		awaitReady();
		assertThat(cases("ends/")).isEqualTo(10);
	}

	private void awaitReady() {
		await().atMost(ONE_MINUTE).until(() -> this.http.get("/actuator/health/readiness").statusCode() == 200);
	}

	private static void begin(RawHttp socket) throws IOException {
		begin(socket, "");
	}

	private static void begin(RawHttp socket, String query) throws IOException {
		socket.send("""
				POST /v1/imports%s HTTP/1.1
				Host: localhost
				X-Source-System: vest-sak
				Content-Type: application/x-ndjson
				Connection: close
				Transfer-Encoding: chunked

				""".formatted(query).replace("\n", "\r\n"));
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

	private long cases(String series) {
		return this.intake.jdbc()
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
