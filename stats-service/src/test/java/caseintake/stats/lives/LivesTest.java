package caseintake.stats.lives;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import caseintake.stats.answering.Stats;
import caseintake.stats.lives.Clerk.Place;
import caseintake.stats.lives.Clerk.Sides;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives of cases, counted by the counting half of the service. More of them:
 * {@code -Dlives.seeds=1000}, and the same again:
 * {@code -Dlives.first=17 -Dlives.seeds=1}.
 */
@ResourceLock("answering")
class LivesTest {

	private static final LocalDate FIRST = Lives.DAYS.getFirst();

	private static final LocalDate LAST = Lives.DAYS.getLast();

	private Stats stats = Stats.withEmptyCounters();

	static LongStream seeds() {
		long first = Long.getLong("lives.first", 1);
		return LongStream.range(first, first + Long.getLong("lives.seeds", 4));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whicheverPartitionComesFirstTheCellsAreTheSame(long seed) {
		Lives lives = counted(seed, 1);
		List<String> cells = cells();
		assertThat(cells).as(lives.toString()).isNotEmpty();
		for (int order = 2; order < 5; order++) {
			counted(seed, order);
			assertThat(cells()).as("%s, order %d", lives, order).isEqualTo(cells);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFigureIsThatOfARecount(long seed) {
		Lives lives = counted(seed, seed);
		var clerk = new Clerk(lives.journal());
		var random = new Random(seed);
		for (int i = 0; i < 15; i++) {
			var question = new Question(random);
			LocalDate since = (random.nextInt(3) == 0) ? any(random) : FIRST;
			LocalDate until = any(random);
			boolean asKnown = since.isAfter(until) || random.nextBoolean();
			String query = question.query() + "&recordedSince=" + since + (asKnown ? "&asOf=" : "&recordedUntil=")
					+ until;
			assertThat(figures("/v1/statistics/cases?" + query)).as("%s: %s", lives, query)
				.isEqualTo(
						since.isAfter(until) ? Map.of() : clerk.growth(question.asked(), question::key, since, until));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void fromWhicheverUnitTheFourAddUpToAll(long seed) {
		Lives lives = counted(seed, seed);
		var clerk = new Clerk(lives.journal());
		var random = new Random(seed);
		for (String anchor : Life.UNITS) {
			LocalDate asOf = any(random);
			LocalDate openedSince = any(random).minusDays(random.nextInt(40));
			String address = "/v1/statistics/operations/dark-room/summary?anchor=%s&asOf=%s&openedSince=%s"
				.formatted(anchor, asOf, openedSince);
			Predicate<Place> asked = (place) -> "dark-room".equals(place.operation())
					&& !place.openedOn().isBefore(openedSince);
			Map<String, Long> piles = Piles.of(this.stats.get(address));
			assertThat(piles).as("%s: %s", lives, address)
				.isEqualTo(Piles.of(clerk.standing(asOf).stream().filter(asked).toList(), Place.present(anchor)));
			assertThat(piles.get("/own") + piles.get("/sent/total") + piles.get("/takenOver") + piles.get("/elsewhere"))
				.as("%s: %s", lives, address)
				.isEqualTo(piles.get("/all"));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void anOperationIsSeenFromWhoOwnedItOnTheDay(long seed) {
		Lives lives = counted(seed, seed);
		var clerk = new Clerk(lives.journal());
		for (LocalDate asOf : Lives.DAYS) {
			JsonNode summary = this.stats.get("/v1/statistics/operations/dark-room/summary?asOf=" + asOf);
			String owner = Clerk.owner(asOf);
			assertThat(summary.get("anchor").asString()).as("%s: %s", lives, asOf).isEqualTo(owner);
			assertThat(Piles.of(summary)).as("%s: %s", lives, asOf)
				.isEqualTo(Piles.of(
						clerk.standing(asOf).stream().filter((place) -> "dark-room".equals(place.operation())).toList(),
						owner));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theReasonsAddUpToTheDifference(long seed) {
		Lives lives = counted(seed, seed);
		var clerk = new Clerk(lives.journal());
		var random = new Random(seed);
		for (int i = 0; i < 10; i++) {
			var question = new Question(random);
			LocalDate from = any(random).minusDays(1);
			LocalDate to = from.plusDays(random.nextInt(Lives.DAYS.size() - Lives.DAYS.indexOf(from)));
			String address = "/v1/statistics/changes?%s&from=%s&to=%s".formatted(question.query(), from, to);
			JsonNode answer = this.stats.get(address);
			Map<List<String>, Sides> reasons = reasons(answer);
			assertThat(reasons).as("%s: %s", lives, address)
				.isEqualTo(clerk.changes(question.asked(), question::key, from.plusDays(1), to));
			assertThat(answer.at("/from/cases").asLong()).as("%s: %s", lives, address)
				.isEqualTo(clerk.count(question.asked(), from));
			assertThat(answer.at("/to/cases").asLong()).as("%s: %s", lives, address)
				.isEqualTo(clerk.count(question.asked(), to));
			assertThat(answer.get("rows").valueStream().mapToLong((row) -> row.get("difference").asLong()).sum())
				.as("%s: %s", lives, address)
				.isEqualTo(answer.get("difference").asLong())
				.isEqualTo(clerk.count(question.asked(), to) - clerk.count(question.asked(), from));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatWasKnownAtTheEndOfADayIsToldOfItForEver(long seed) {
		var lives = new Lives(seed);
		var random = new Random(seed);
		var delivery = new Delivery(lives, this.stats.counting(), random);
		Map<String, JsonNode> told = new LinkedHashMap<>();
		for (LocalDate today : Lives.DAYS) {
			noonOf(today);
			lives.live(today);
			delivery.bringAll();
			String cases = "/v1/statistics/cases?" + new Question(random).query();
			told.put(cases + "&asOf=" + today, this.stats.get(cases));
			String summary = "/v1/statistics/operations/dark-room/summary?";
			told.put(summary + "asOf=" + today, this.stats.get(summary));
		}
		told.forEach(
				(address, then) -> assertThat(this.stats.get(address)).as("%s: %s", lives, address).isEqualTo(then));
	}

	private Lives counted(long seed, long order) {
		this.stats = Stats.withEmptyCounters();
		noonOf(LAST);
		Lives lives = Lives.lived(seed);
		new Delivery(lives, this.stats.counting(), new Random(order)).bringAll();
		return lives;
	}

	private void noonOf(LocalDate day) {
		this.stats.clock().set(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
	}

	private List<String> cells() {
		return this.stats.jdbc()
			.sql("select cell::text from cell order by 1")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private Map<List<String>, Long> figures(String address) {
		var figures = new LinkedHashMap<List<String>, Long>();
		for (JsonNode row : this.stats.get(address).get("rows").values()) {
			List<String> texts = texts(row);
			figures.put(texts.subList(0, texts.size() - 1), Long.valueOf(texts.getLast()));
		}
		figures.values().removeIf((cases) -> cases == 0);
		return figures;
	}

	private static Map<List<String>, Sides> reasons(JsonNode answer) {
		var reasons = new LinkedHashMap<List<String>, Sides>();
		for (JsonNode row : answer.get("rows").values()) {
			List<String> key = texts(row).subList(0, answer.get("groupBy").size());
			reasons.put(key,
					new Sides(row.get("added").asLong(), row.get("arrivedLate").asLong(), row.get("removed").asLong()));
		}
		return reasons;
	}

	private static List<String> texts(JsonNode row) {
		return new ArrayList<>(row.valueStream().map((value) -> value.isNull() ? "" : value.asString()).toList());
	}

	private static LocalDate any(Random random) {
		return Lives.DAYS.get(random.nextInt(Lives.DAYS.size()));
	}

}
