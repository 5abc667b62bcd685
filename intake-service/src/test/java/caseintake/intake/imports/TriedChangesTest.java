package caseintake.intake.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.SharedIntake;
import caseintake.intake.imports.ImportClient.Answer;
import caseintake.intake.imports.ImportClient.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A dry run says of changes, too, what a real run directly after it does. */
@ResourceLock("shared intake")
class TriedChangesTest {

	private final JdbcClient jdbc = SharedIntake.intake().jdbc();

	private final String system = "tried-" + UUID.randomUUID();

	private final ImportClient client = new ImportClient(SharedIntake.http(), this.system);

	static List<Long> seeds() {
		return new SplittableRandom(29).longs(40).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aRealRunAfterItSaysTheSame(long seed) {
		var random = new SplittableRandom(seed);
		var rows = new RandomRows(random, "r");
		this.client.importFile(ImportClient.NDJSON, CsvWriting.json(rows.next(60, 40)));
		var changes = new RandomChanges(random, "r", caseIds());
		this.client.importFile(ImportClient.NDJSON, CsvWriting.json(changes.among(rows.next(50, 40), 40)));
		List<Map<String, String>> file = changes.among(rows.next(random.nextInt(200, 1000), 60), 60);
		boolean csv = random.nextBoolean();
		byte[] bytes = csv ? new CsvWriting(random).csv(file) : CsvWriting.json(file);
		String contentType = csv ? ImportClient.CSV : ImportClient.NDJSON;
		String before = stored();

		Answer tried = this.client.tryFile(contentType, bytes);

		assertThat(stored()).isEqualTo(before);
		assertThat(tried.changed()).isGreaterThan(10);
		assertThat(this.client.importFile(contentType, bytes)).isEqualTo(tried);
		assertThat(this.client.tryFile(contentType, bytes)).isEqualTo(this.client.importFile(contentType, bytes));
	}

	@Test
	void aChangeFindsWhatTheLinesBeforeItHaveMadeOfTheCaseHoweverFarApart() {
		String opened = IntStream.rangeClosed(1, 1200).mapToObj(TriedChangesTest::opened).collect(Collectors.joining());
		String away = IntStream.rangeClosed(1, 1200)
			.mapToObj((number) -> moved(number, "away", "vest", "agder"))
			.collect(Collectors.joining());
		String back = IntStream.rangeClosed(1, 1200)
			.mapToObj((number) -> moved(number, "back", "agder", "vest"))
			.collect(Collectors.joining());

		Answer answer = tried(opened + away + back + moved(7, "away", "vest", "agder")
				+ moved(7, "other", "agder", "oslo") + moved(7, "back", "oslo", "vest") + opened(7));

		assertThat(answer).extracting(Answer::created, Answer::changed, Answer::duplicates)
			.containsExactly(1200L, 2400L, 2L);
		assertThat(answer.refusals()).containsExactly(
				new Refusal(3602, 409, "/problems/stale-change", List.of("/from stale")),
				new Refusal(3603, 409, "/problems/change-reference-taken", List.of()));
	}

	@Test
	void aCaseThatIsNotStoredIsNamedByTheLineThatWouldRegisterIt() {
		String file = opened(1) + moved(1, "a", "oslo", "agder") + moved(1, "b", "vest", "agder")
				+ moved(1, "b", "oslo", "agder") + opened(1).replace("travel", "live-streaming");

		String refusals = refusals(file);

		assertThat(refusals.lines()).hasSize(3).allSatisfy((line) -> {
			assertThat(line).contains("\"earlierLine\":1");
			assertThat(line).doesNotContain("caseId\":");
		});
	}

	@Test
	void aCaseThatIsStoredIsNamedByItsId() {
		this.client.importFile(ImportClient.NDJSON, bytes(opened(1)));

		assertThat(refusals(moved(1, "a", "vest", "agder") + moved(1, "b", "vest", "agder")))
			.contains("\"caseId\":\"" + caseIds().getFirst() + "\"", "\"unit\":\"agder\"")
			.doesNotContain("earlierLine\":");
	}

	@Test
	void aRegistrationSentAgainMaySayWhatTheLinesBeforeItHaveMadeOfAStoredCase() {
		this.client.importFile(ImportClient.NDJSON, bytes(opened(1)));

		Answer answer = tried(moved(1, "a", "vest", "agder") + openedIn("agder") + openedIn("oslo"));

		assertThat(answer).extracting(Answer::changed, Answer::duplicates, Answer::refused).containsExactly(1L, 1L, 1L);
		assertThat(answer.refusals().getFirst().errors()).containsExactly("/unit differs");
	}

	private static String openedIn(String unit) {
		return opened(1).replace("\"unit\":\"vest\"", "\"openingUnit\":\"vest\",\"unit\":\"" + unit + "\"");
	}

	private Answer tried(String file) {
		return this.client.tryFile(ImportClient.NDJSON, bytes(file));
	}

	private String refusals(String file) {
		String path = this.client.finish("?dryRun=true", ImportClient.NDJSON, bytes(file)).path("results").asString();
		return SharedIntake.http()
			.send(SharedIntake.http().request(path).setHeader("X-Source-System", this.system))
			.body();
	}

	private static String opened(int number) {
		return "{\"sourceReference\":\"" + number
				+ "\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}\n";
	}

	private static String moved(int number, String change, String from, String to) {
		return "{\"sourceReference\":\"%d\",\"changeReference\":\"%d/%s\",\"type\":\"transfer\",\"from\":\"%s\",\"to\":\"%s\"}\n"
			.formatted(number, number, change, from, to);
	}

	private List<String> caseIds() {
		return this.jdbc.sql("select case_id::text from source_reference where source_system = ? order by reference")
			.param(this.system)
			.query(String.class)
			.list();
	}

	/** Everything but imports and their refused lines. */
	private String stored() {
		return this.jdbc
			.sql("""
					select concat_ws(' ', (select count(*) from case_event), (select sum(last_sequence) from partition_head),
						(select count(*) from source_reference), (select count(*) from change_reference),
						(select count(*) from trial_event),
						(select md5(string_agg(c::text, ',' order by case_id)) from case_file c))""")
			.query(String.class)
			.single();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
