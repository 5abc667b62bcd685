package caseintake.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import caseintake.localstack.Chapter;
import caseintake.localstack.JournalTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample from the published figures on: every chapter is recorded on its own day, for
 * the journal's clock is moved from one to the next.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaptersIT {

	private static final List<Chapter> CHAPTERS = Chapter.all(Pipeline.PROJECT.resolve("samples"));

	private static final String PUBLISHED = "all 84: own 37, sent 37 (32 districts, 3 national, 2 outside), taken over 10, "
			+ "elsewhere 0; assisted 0";

	private static final String PUBLISHED_AS_NEW = "all 33: own 13, sent 20 (20 districts, 0 national, 0 outside), "
			+ "taken over 0, elsewhere 0; assisted 0";

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	private static JournalTime time;

	@BeforeAll
	static void start() {
		pipeline = Pipeline.without(folder);
		time = new JournalTime(pipeline.postgres.jdbcUrl("intake"));
		time.begin(CHAPTERS.getFirst().noon(), pipeline.startIntake("intake").handle());
		pipeline.ready(pipeline.startStats("stats", "intake"));
		pipeline.ready(pipeline.service("intake"));
	}

	@AfterAll
	static void stop() {
		pipeline.close();
	}

	@Test
	@Order(1)
	void atFirstTheFiguresAreThePublishedOnes() {
		tell(0, 84, 0);

		assertThat(summary("")).isEqualTo(PUBLISHED);
		assertThat(summary("openedSince=2016-11-20")).isEqualTo(PUBLISHED_AS_NEW);
		assertThat(get("/v1/statistics/operations/dark-room/summary").get("asOf").asString()).isEqualTo("2017-05-11");
	}

	@Test
	@Order(2)
	void casesOpenAndMove() {
		tell(1, 4, 5);

		assertThat(summary("")).isEqualTo(
				"all 88: own 37, sent 40 (35 districts, 4 national, 1 outside), taken over 10, elsewhere 1; assisted 2");
		assertThat(summary("openedSince=2016-11-20")).isEqualTo(
				"all 37: own 12, sent 24 (23 districts, 1 national, 0 outside), taken over 0, elsewhere 1; assisted 1");
		assertThat(reasons("from=2017-05-11")).containsExactly("case-opened.v1 +4 (0 late) -0",
				"case-transferred.v1 +3 (0 late) -3", "case-assisted.v1 +2 (0 late) -2");
	}

	@Test
	@Order(3)
	void casesAreTakenOver() {
		tell(2, 2, 4);

		assertThat(summary("")).isEqualTo(
				"all 90: own 36, sent 41 (34 districts, 6 national, 1 outside), taken over 12, elsewhere 1; assisted 2");
		assertThat(summary("openedSince=2016-11-20")).isEqualTo(
				"all 39: own 11, sent 25 (23 districts, 2 national, 0 outside), taken over 2, elsewhere 1; assisted 1");
		assertThat(reasons("from=2017-06-20")).containsExactly("case-opened.v1 +2 (0 late) -0",
				"case-transferred.v1 +4 (0 late) -4");
	}

	@Test
	@Order(4)
	void casesArriveLateAndAreWithdrawn() {
		tell(3, 4, 2);

		assertThat(summary("")).isEqualTo(
				"all 92: own 37, sent 42 (35 districts, 6 national, 1 outside), taken over 12, elsewhere 1; assisted 2");
		assertThat(summary("openedSince=2016-11-20")).isEqualTo(
				"all 40: own 11, sent 26 (24 districts, 2 national, 0 outside), taken over 2, elsewhere 1; assisted 1");
		assertThat(reasons("from=2017-10-02")).containsExactly("case-opened.v1 +4 (4 late) -0",
				"case-withdrawn.v1 +0 (0 late) -2");
	}

	@Test
	@Order(5)
	void whatWasWrongIsPutRight() {
		tell(4, 0, 5);

		assertThat(summary("")).isEqualTo(
				"all 92: own 38, sent 41 (34 districts, 6 national, 1 outside), taken over 12, elsewhere 1; assisted 2");
		assertThat(summary("openedSince=2016-11-20")).isEqualTo(
				"all 39: own 12, sent 24 (22 districts, 2 national, 0 outside), taken over 2, elsewhere 1; assisted 1");
		assertThat(reasons("from=2018-01-15")).containsExactly("case-transferred.v1 +1 (0 late) -1",
				"case-reclassified.v1 +1 (0 late) -1", "case-corrected.v1 +1 (0 late) -1",
				"case-withdrawn.v1 +0 (0 late) -1", "case-reinstated.v1 +1 (0 late) -0");
		assertThat(withdrawal("dark-room-0062")).isEqualTo("error");
		assertThat(withdrawal("dark-room-0092")).isEqualTo("duplicate");
	}

	@Test
	@Order(6)
	void todayEveryReasonOfTheDifferenceIsTold() {
		time.present();
		awaitHeard();

		assertThat(reasons("from=2017-05-11")).containsExactly("case-opened.v1 +10 (4 late) -0",
				"case-transferred.v1 +8 (0 late) -8", "case-reclassified.v1 +1 (0 late) -1",
				"case-assisted.v1 +2 (0 late) -2", "case-corrected.v1 +1 (0 late) -1",
				"case-withdrawn.v1 +0 (0 late) -3", "case-reinstated.v1 +1 (0 late) -0");
		assertThat(reasons("from=2017-05-11&openedSince=2016-11-20")).contains("case-opened.v1 +9 (3 late) -0",
				"case-corrected.v1 +0 (0 late) -1");
		JsonNode changes = get("/v1/statistics/changes?operation=dark-room&from=2017-05-11");
		assertThat(changes.at("/from/cases").asLong()).isEqualTo(84);
		assertThat(changes.at("/to/cases").asLong()).isEqualTo(92);
		assertThat(changes.get("difference").asLong()).isEqualTo(8);
	}

	@Test
	@Order(7)
	void asKnownAtTheDayOfEachChapterTheFiguresAreWhatTheyWere() {
		assertThat(summary("asOf=2017-05-11")).isEqualTo(PUBLISHED);
		assertThat(summary("asOf=2017-05-11&openedSince=2016-11-20")).isEqualTo(PUBLISHED_AS_NEW);
		assertThat(summary("asOf=2017-06-19")).isEqualTo(PUBLISHED);
		assertThat(summary("asOf=2017-06-20")).startsWith("all 88: own 37, sent 40");
		assertThat(summary("asOf=2017-10-02")).startsWith("all 90: own 36, sent 41");
		assertThat(summary("asOf=2018-01-15")).startsWith("all 92: own 37, sent 42");
		for (Chapter chapter : CHAPTERS) {
			assertThat(
					get("/v1/statistics/operations/dark-room/summary?asOf=" + chapter.day()).get("final").asBoolean())
				.as(chapter.title())
				.isTrue();
		}
	}

	@Test
	@Order(8)
	void thePublishedFiguresAreReleasedWithTheirSentence() {
		command("/v1/series", """
				{"series": "new", "names": {"en": "New cases"}, "operation": "dark-room", "anchor": "vest",
				 "openedSince": "2016-11-20", "breakdown": "own-and-sent-by-kind"}
				""", 201);
		command("/v1/releases", "{\"series\": \"new\", \"knownAt\": \"2017-05-11\"}", 201);
		JsonNode published = command("/v1/releases/1/publish", "{}", 200);
		assertThat(published.get("total").asLong()).isEqualTo(33);
		assertThat(published.at("/statement/sentence/nb").asString()).isEqualTo(
				"Siden 20. november 2016 har Operasjon Dark Room opprettet 33 nye saker: 13 i Vest politidistrikt "
						+ "og 20 sendt til andre politidistrikter.");
	}

	@Test
	@Order(9)
	void threeMoreAMonthLaterWouldTellTooMuch() {
		JsonNode refusal = command("/v1/releases", "{\"series\": \"new\", \"knownAt\": \"2017-06-20\"}", 409);
		assertThat(refusal.get("type").asString()).isEqualTo("/problems/release-refused");
		assertThat(refusal.at("/instead/kind").asString()).isEqualTo("last-release");
		assertThat(refusal.at("/instead/total").asLong()).isEqualTo(33);
	}

	private static JsonNode command(String path, String body, int status) {
		Http.Answer answer = pipeline.stats().command(path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		return answer.json();
	}

	private static void tell(int number, long created, long changed) {
		Chapter chapter = CHAPTERS.get(number);
		time.moveTo(chapter.noon());
		awaitHeard();
		JsonNode answer = pipeline.intake()
			.importLines(BodyPublishers.ofString(chapter.lines(ChaptersIT::caseId)))
			.json();
		assertThat(answer.get("created").asLong()).as(answer.toString()).isEqualTo(created);
		assertThat(answer.get("changed").asLong()).as(answer.toString()).isEqualTo(changed);
		assertThat(answer.get("refused").asLong()).as(answer.toString()).isZero();
		awaitHeard();
		assertThat(recordedOn(chapter.day())).isEqualTo(created + changed);
	}

	/** Both services know the journal's time, and everything recorded is counted. */
	private static void awaitHeard() {
		Instant now = time.now();
		Awaitility.await(now.toString()).ignoreException(DateTimeParseException.class).until(() -> {
			String through = get("/v1/pipeline").at("/total/completeThrough").asString("");
			return !Instant.parse(through).isBefore(now);
		});
	}

	private static long recordedOn(LocalDate day) {
		return get("/v1/statistics/changes?from=" + day.minusDays(1) + "&to=" + day).get("rows")
			.valueStream()
			.mapToLong((row) -> Math.max(row.get("added").asLong(), row.get("removed").asLong()))
			.sum();
	}

	private static String caseId(String reference) {
		return pipeline.intake().getOwn("/v1/cases?sourceReference=" + reference).json().get("caseId").asString();
	}

	private static String withdrawal(String reference) {
		JsonNode history = get(pipeline.intake(), "/v1/cases/" + caseId(reference)).get("history");
		return history.get(history.size() - 1).path("reason").asString();
	}

	private static String summary(String parameters) {
		JsonNode json = get("/v1/statistics/operations/dark-room/summary?" + parameters);
		JsonNode sent = json.get("sent");
		return "all %d: own %d, sent %d (%d districts, %d national, %d outside), taken over %d, elsewhere %d; assisted %d"
			.formatted(json.get("all").asLong(), json.get("own").asLong(), sent.get("total").asLong(),
					sent.get("districts").asLong(), sent.get("national").asLong(), sent.get("outside").asLong(),
					json.get("takenOver").asLong(), json.get("elsewhere").asLong(), json.get("assisted").asLong());
	}

	private static List<String> reasons(String parameters) {
		return get("/v1/statistics/changes?operation=dark-room&" + parameters).get("rows")
			.valueStream()
			.map((row) -> "%s +%d (%d late) -%d".formatted(row.get("reason").asString(), row.get("added").asLong(),
					row.get("arrivedLate").asLong(), row.get("removed").asLong()))
			.toList();
	}

	private static JsonNode get(String path) {
		return get(pipeline.stats(), path);
	}

	private static JsonNode get(Http service, String path) {
		Http.Answer answer = service.get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

}
