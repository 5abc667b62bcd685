package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

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

/** Imports as they are seen by those who watch the pipeline. */
@ResourceLock("shared intake")
class CurrentImportsTest {

	private final Http http = SharedIntake.http();

	private final JdbcClient jdbc = SharedIntake.intake().jdbc();

	private final String sourceSystem = "watched-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void anImportIsSeenWhileItRunsAndWhenItHasEnded() throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send("""
					POST /v1/imports?dryRun=true HTTP/1.1
					Host: localhost
					X-Source-System: %s
					Content-Type: application/x-ndjson
					Connection: close
					Transfer-Encoding: chunked

					""".formatted(this.sourceSystem).replace("\n", "\r\n"));
			socket.sendChunk(row(1) + row(2) + "Kari\n");
			await().atMost(ONE_MINUTE).untilAsserted(() -> assertThat(told()).isEqualTo("running true 3 2 0 0 1"));
			assertThat(all().get(0).get("state").stringValue()).as("those that run come first").isEqualTo("running");
			socket.send("0\r\n\r\n");
			assertThat(socket.readAll()).startsWith("HTTP/1.1 200");
		}
		assertThat(told()).isEqualTo("finished true 3 2 0 0 1");
	}

	@Test
	void nothingIsToldOfWhatTheLinesSay() {
		send(row(1) + "{\"Kari\":1}\n");
		HttpResponse<String> answer = this.http.get("/v1/journal/imports");
		assertThat(answer.body()).contains(this.sourceSystem).doesNotContain("Kari", "watched/1", "problem");
	}

	@Test
	void oneThatFellSilentIsInterruptedAndOneOfLongAgoIsNoNews() {
		send(row(1));
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		move("running", now.minus(ImportFiles.LONGEST_SILENCE).minusSeconds(1));
		assertThat(told()).startsWith("interrupted false 1 1");
		move("finished", now.minus(ImportFiles.NEWS).plusMinutes(1));
		assertThat(told()).startsWith("finished false 1 1");
		move("finished", now.minus(ImportFiles.NEWS).minusSeconds(1));
		assertThat(told()).isEmpty();
	}

	private void move(String state, OffsetDateTime updatedAt) {
		this.jdbc.sql("update import set state = ?, updated_at = ? where source_system = ?")
			.params(state, updatedAt, this.sourceSystem)
			.update();
	}

	private void send(String file) {
		new ImportClient(this.http, this.sourceSystem).finish("", ImportClient.NDJSON,
				file.getBytes(StandardCharsets.UTF_8));
	}

	private static String row(int number) {
		return "{\"sourceReference\":\"watched/%d\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}\n"
			.formatted(number);
	}

	/** State, whether it is a dry run, and counts; empty if it is not told of. */
	private String told() {
		List<JsonNode> own = all().valueStream()
			.filter((one) -> one.get("sourceSystem").stringValue().equals(this.sourceSystem))
			.toList();
		return own.isEmpty() ? ""
				: "%s %s %d %d %d %d %d".formatted(own.getFirst().get("state").stringValue(),
						own.getFirst().get("dryRun").booleanValue(), own.getFirst().get("lines").asLong(),
						own.getFirst().get("created").asLong(), own.getFirst().get("changed").asLong(),
						own.getFirst().get("duplicates").asLong(), own.getFirst().get("refused").asLong());
	}

	private JsonNode all() {
		return JsonMapper.shared().readTree(this.http.get("/v1/journal/imports").body()).get("imports");
	}

}
