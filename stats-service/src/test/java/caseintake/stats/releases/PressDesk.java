package caseintake.stats.releases;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import caseintake.events.Cell;
import caseintake.localstack.LocalIssuer;
import caseintake.stats.answering.Stats;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** People who release figures, and the counters behind them. */
final class PressDesk {

	static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 20);

	static final LocalDate MONDAY = LocalDate.of(2017, 5, 1);

	static final LocalDate WEDNESDAY = LocalDate.of(2017, 5, 3);

	private static final Instant ASKED = Instant.parse("2017-05-10T10:00:00Z");

	/** By this the tests tell who calls: it is no member of what is sent. */
	private static final Pattern PERSON = Pattern.compile("\"by\":\\s*\"([^\"]*)\"\\s*,?");

	private final Stats stats;

	PressDesk(Stats stats) {
		this.stats = stats;
	}

	/**
	 * With empty counters; every day is final once it is over. It is noon on 10 May 2017.
	 */
	static PressDesk opened() {
		var desk = new PressDesk(Stats.withEmptyCounters());
		desk.everyDayIsFinal();
		return desk;
	}

	void everyDayIsFinal() {
		for (int partition = 0; partition < 3; partition++) {
			this.stats.counters().confirmed(partition, 0, ASKED, null, ASKED.plusSeconds(10_000_000));
		}
	}

	Stats stats() {
		return this.stats;
	}

	/** Cases of the operation by opening and responsible unit. */
	PressDesk counted(int cases, String openingUnit, String unit, LocalDate recordedOn) {
		return counted(cases, "dark-room", openingUnit, unit, recordedOn);
	}

	PressDesk counted(int cases, @Nullable String operation, String openingUnit, String unit, LocalDate recordedOn) {
		this.stats.counters()
			.opened(cases, new Cell(operation, openingUnit, unit, "travel", NOVEMBER, List.of()), recordedOn);
		return this;
	}

	/** It is noon on that day. */
	void is(LocalDate day) {
		this.stats.clock().set(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
	}

	/** Declares a series of the operation's cases, opened since November. */
	PressDesk declares(String series, String breakdown) {
		return declares(series, breakdown, "\"operation\": \"dark-room\",");
	}

	/** Declares one with more members, each with a comma behind it. */
	PressDesk declares(String series, String breakdown, String more) {
		boolean hasAnchor = breakdown.startsWith("own") || breakdown.equals("relative");
		post("/v1/series", """
				{"series": "%s", "names": {"en": "Cases"}, %s %s "openedSince": "%s", "breakdown": "%s", "by": "kari"}
				""".formatted(series, more, hasAnchor ? "\"anchor\": \"vest\"," : "", NOVEMBER, breakdown), 201);
		return this;
	}

	static String wish(String series, LocalDate knownAt, String more) {
		return """
				{"series": "%s", "knownAt": "%s", %s "by": "kari"}
				""".formatted(series, knownAt, more);
	}

	JsonNode drafts(String series, LocalDate knownAt) {
		return post("/v1/releases", wish(series, knownAt, ""), 201);
	}

	JsonNode publishes(long release) {
		return post("/v1/releases/" + release + "/publish", by("kari"), 200);
	}

	/** Drafts and publishes, and answers with what is published. */
	JsonNode releases(String series, LocalDate knownAt) {
		return publishes(drafts(series, knownAt).get("release").asLong());
	}

	static String by(String person) {
		return "{\"by\": \"" + person + "\"}";
	}

	/** The cells as they are read, such as {@code own 13, sent :}. */
	static String cells(JsonNode answer) {
		List<String> cells = new ArrayList<>();
		answer.get("cells")
			.forEach((cell) -> cells.add(cell.get("cell").asString() + " " + cell.get("cases").asString()));
		return String.join(", ", cells);
	}

	/** Why something is withheld, such as {@code agder small-number}. */
	static List<String> reasons(JsonNode answer) {
		List<String> reasons = new ArrayList<>();
		answer.get("reasons")
			.forEach((reason) -> reasons.add(reason.get("cell").asString("total") + " "
					+ reason.get("reason").asString() + " " + reason.get("knownAt").asString()));
		return reasons;
	}

	JsonNode get(String path) {
		return this.stats.get(path);
	}

	JsonNode post(String path, String body, int status) {
		return answer(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON_VALUE, status);
	}

	/** The answer, whichever it is. */
	JsonNode any(String path, String body) {
		return JsonMapper.shared().readTree(text(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON_VALUE));
	}

	/** The status of an answer. */
	int status(String path, String body) {
		return request(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON_VALUE).returnResult(byte[].class)
			.getStatus()
			.value();
	}

	String text(String path, String accept, int status) {
		byte[] answer = request(HttpMethod.GET, path, null, accept).expectStatus()
			.isEqualTo(status)
			.returnResult(byte[].class)
			.getResponseBody();
		return (answer != null) ? new String(answer, StandardCharsets.UTF_8) : "";
	}

	/** Whatever is answered. */
	String text(HttpMethod method, String path, @Nullable String body, String accept) {
		byte[] answer = request(method, path, body, accept).returnResult(byte[].class).getResponseBody();
		return (answer != null) ? new String(answer, StandardCharsets.UTF_8) : "";
	}

	JsonNode answer(HttpMethod method, String path, @Nullable String body, String accept, int status) {
		byte[] answer = request(method, path, body, accept).expectStatus()
			.isEqualTo(status)
			.returnResult(byte[].class)
			.getResponseBody();
		return JsonMapper.shared().readTree((answer != null) ? answer : new byte[] { '{', '}' });
	}

	private RestTestClient.ResponseSpec request(HttpMethod method, String path, @Nullable String body, String accept) {
		RestTestClient.RequestBodySpec request = this.stats.http()
			.method(method)
			.uri(URI.create(this.stats.address() + path))
			.accept(MediaType.parseMediaType(accept));
		if (body != null) {
			Matcher person = PERSON.matcher(body);
			request
				.header(HttpHeaders.AUTHORIZATION,
						LocalIssuer.shared().bearer(person.find() ? person.group(1) : "kari"))
				.contentType(MediaType.APPLICATION_JSON)
				.body(person.replaceAll("").replaceAll(",\\s*}", "}"));
		}
		return request.exchange();
	}

	/** Audited deeds, oldest first. */
	List<String> deeds() {
		List<String> deeds = new ArrayList<>();
		get("/v1/repairs").get("repairs")
			.forEach((deed) -> deeds.addFirst(deed.get("action").asString() + " | " + deed.get("subject").asString()
					+ " | " + deed.get("reason").asString("-") + " | " + deed.get("by").asString("-")));
		return deeds;
	}

}
