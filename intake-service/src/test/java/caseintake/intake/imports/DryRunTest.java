package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.Http;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.intake.imports.ImportClient.Answer;
import caseintake.intake.imports.ImportClient.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock("shared intake")
class DryRunTest {

	private final Http http = SharedIntake.http();

	private final JdbcClient jdbc = SharedIntake.intake().jdbc();

	private final ImportClient client = new ImportClient(this.http, "dry-" + UUID.randomUUID());

	static List<Long> seeds() {
		return new SplittableRandom(23).longs(40).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aRealRunAfterItSaysTheSame(long seed) {
		var random = new SplittableRandom(seed);
		var rows = new RandomRows(random, "r");
		this.client.importFile(ImportClient.NDJSON, CsvWriting.json(rows.next(random.nextInt(100), 200)));
		List<Map<String, String>> file = rows.next(random.nextInt(1, 2000), random.nextBoolean() ? 3000 : 300);
		boolean csv = random.nextBoolean();
		byte[] bytes = csv ? new CsvWriting(random).csv(file) : CsvWriting.json(file);
		String contentType = csv ? ImportClient.CSV : ImportClient.NDJSON;
		String before = stored();

		Answer first = this.client.tryFile(contentType, bytes);
		Answer second = this.client.tryFile(contentType, bytes);

		assertThat(stored()).isEqualTo(before);
		assertThat(second).isEqualTo(first);
		assertThat(this.client.importFile(contentType, bytes)).isEqualTo(first);
		assertThat(this.client.tryFile(contentType, bytes)).isEqualTo(this.client.importFile(contentType, bytes))
			.extracting(Answer::created)
			.isEqualTo(0L);
	}

	@Test
	void aReferenceThatComesAgainInTheFileIsFoundHoweverFarApart() {
		String file = rows(1, 3000) + row(7) + row(2500).replace("travel", "live-streaming");

		JsonNode answer = this.client.finish("?dryRun=true", ImportClient.NDJSON, bytes(file));

		Answer found = this.client.answer(answer);
		assertThat(found).extracting(Answer::lines, Answer::created, Answer::duplicates, Answer::refused)
			.containsExactly(3002L, 3000L, 1L, 1L);
		assertThat(found.refusals())
			.containsExactly(new Refusal(3002, 409, "/problems/reference-taken", List.of("/category differs")));
		String problem = this.http
			.send(this.http.request(answer.path("results").asString())
				.setHeader("X-Source-System", this.client.sourceSystem()))
			.body();
		assertThat(problem).contains("\"earlierLine\":2500").doesNotContain("\"caseId\"");
	}

	@Test
	void aConflictWithAStoredCaseNamesTheCase() {
		this.client.importFile(ImportClient.NDJSON, bytes(row(1)));

		JsonNode answer = this.client.finish("?dryRun=true", ImportClient.NDJSON,
				bytes(row(1) + row(1).replace("travel", "live-streaming")));

		assertThat(answer.path("duplicates").asLong()).isOne();
		assertThat(this.http
			.send(this.http.request(answer.path("results").asString())
				.setHeader("X-Source-System", this.client.sourceSystem()))
			.body()).contains("\"caseId\":");
	}

	@Test
	void itIsListedAsWhatItIs() {
		this.client.importFile(ImportClient.NDJSON, bytes(row(1)));
		String importId = this.client.finish("?dryRun=true", ImportClient.NDJSON, bytes("Kari\n" + row(2)))
			.path("importId")
			.asString();

		JsonNode listed = get("/v1/imports");
		assertThat(listed.valueStream().map((one) -> one.path("dryRun").booleanValue())).containsExactly(true, false);
		JsonNode found = get("/v1/imports/" + importId);
		assertThat(found).isEqualTo(listed.path(0));
		assertThat(found.path("created").asLong()).isOne();
		assertThat(found.path("refused").asLong()).isOne();
	}

	@Test
	void anotherSourceSystemsReferencesAreOthers() {
		this.client.importFile(ImportClient.NDJSON, bytes(row(1)));

		assertThat(new ImportClient(this.http, "dry-" + UUID.randomUUID()).tryFile(ImportClient.NDJSON, bytes(row(1)))
			.created()).isOne();
	}

	@Test
	void itIsNotCountedAmongRegistrations() {
		double before = registrations();

		this.client.tryFile(ImportClient.NDJSON, bytes(row(1) + row(1) + "Kari"));

		assertThat(registrations()).isEqualTo(before);
	}

	@Test
	void whatIsRememberedOfAFileIsForgottenWithIt() throws IOException {
		String abandoned = importId(this.client.finish("?dryRun=true", ImportClient.NDJSON, bytes(row(1))));
		remember(abandoned, "2 days");
		String recent = importId(this.client.finish("?dryRun=true", ImportClient.NDJSON, bytes(row(1))));
		remember(recent, "2 hours");
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send("""
					POST /v1/imports?dryRun=true HTTP/1.1
					Host: localhost
					X-Source-System: %s
					Content-Type: application/x-ndjson
					Connection: close
					Transfer-Encoding: chunked

					""".formatted(this.client.sourceSystem()).replace("\n", "\r\n"));
			socket.sendChunk(rows(1, 10));
			await().until(() -> get("/v1/imports").path(0).path("created").asLong() == 10);
			String running = importId(get("/v1/imports").path(0));
			assertThat(remembered(running)).isEqualTo(10);
			socket.send("Kari\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 400").contains("\"dryRun\":true", "\"created\":10");
			assertThat(remembered(running)).isZero();
		}
		SharedIntake.intake().bean(ImportExpiry.class).expire();
		assertThat(remembered(abandoned)).isZero();
		assertThat(remembered(recent)).isOne();
		this.jdbc.sql("delete from trial_event").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "=", "=1", "=yes", "=on", "=TRUE", "=True", "=%20true", "=Kari", "=true&dryRun=true",
			"=false&dryRun=true" })
	void onlyTrueAndFalseAreUnderstood(String value) {
		HttpResponse<String> answer = this.client.send("?dryRun" + value, ImportClient.NDJSON, bytes(row(1)));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("/problems/invalid-parameter", "dryRun").doesNotContain("Kari");
		assertThat(get("/v1/imports")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', false", "?dryRun=false, false", "?dryRun=true, true" })
	void whoDoesNotAskForItGetsARealRun(String query, boolean dry) {
		JsonNode answer = this.client.finish(query, ImportClient.NDJSON, bytes(row(1)));

		assertThat(answer.path("dryRun").booleanValue()).isEqualTo(dry);
		assertThat(this.http
			.send(this.http.request("/v1/cases?sourceReference=1")
				.setHeader("X-Source-System", this.client.sourceSystem()))
			.statusCode()).isEqualTo(dry ? 404 : 200);
	}

	private static String row(int number) {
		return "{\"sourceReference\":\"" + number
				+ "\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}\n";
	}

	private static String rows(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(DryRunTest::row).collect(Collectors.joining());
	}

	/** Everything but imports and their refused lines. */
	private String stored() {
		return this.jdbc.sql("""
				select concat_ws(' ', (select count(*) from case_file), (select count(*) from source_reference),
					(select count(*) from case_event), (select sum(last_sequence) from partition_head),
					(select count(*) from trial_event))""").query(String.class).single();
	}

	private void remember(String importId, String age) {
		this.jdbc.sql("update import set updated_at = now() - ?::interval where import_id = ?::uuid")
			.params(age, importId)
			.update();
		this.jdbc.sql("""
				insert into trial_event values (?::uuid, 1, 'r', gen_random_uuid(), 'case-opened.v1', '{}')""")
			.param(importId)
			.update();
	}

	private long remembered(String importId) {
		return this.jdbc.sql("select count(*) from trial_event where import_id = ?::uuid")
			.param(importId)
			.query(Long.class)
			.single();
	}

	private double registrations() {
		return this.http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_registrations_total"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private static String importId(JsonNode answer) {
		return answer.path("importId").asString();
	}

	private JsonNode get(String path) {
		return JsonMapper.shared()
			.readTree(this.http.send(this.http.request(path).setHeader("X-Source-System", this.client.sourceSystem()))
				.body());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
