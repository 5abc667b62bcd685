package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is published is exact, and never small. */
@ResourceLock("answering")
class PublishedFiguresTest {

	private static final List<String> UNITS = List.of("oslo", "vest", "agder", "hordaland", "kripos");

	private static final List<String> CATEGORIES = List.of("travel", "physical-abuse", "live-streaming");

	private static final LocalDate FIRST = LocalDate.of(2017, 4, 20);

	private static final int DAYS = 15;

	/** How the statistics are asked for the cells of each series. */
	private static final Map<String, String> SERIES = Map.of("all", "", "all-units", "groupBy=unit", "operation",
			"operation=dark-room", "units", "operation=dark-room&groupBy=unit", "categories",
			"operation=dark-room&groupBy=category");

	private final PressDesk desk = PressDesk.opened();

	private final List<JsonNode> published = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyNumberAndEveryChangeIsZeroOrFiveAtLeast(long seed) {
		var random = new Random(seed);
		this.desk.declares("all", "none", "")
			.declares("all-units", "unit", "")
			.declares("operation", "none")
			.declares("units", "unit")
			.declares("categories", "category");
		for (int day = 0; day < DAYS; day++) {
			happen(FIRST.plusDays(day), random);
		}
		List<String> series = SERIES.keySet().stream().sorted().toList();
		for (int i = 0; i < 50; i++) {
			ask(series.get(random.nextInt(series.size())), FIRST.plusDays(random.nextInt(DAYS)));
		}
		assertThat(this.published).hasSizeGreaterThan(8);
		for (JsonNode one : this.published) {
			numbers(one).values().forEach((number) -> assertThat(isSmall(number)).as(one.toString()).isFalse());
			for (JsonNode other : this.published) {
				if (one.get("series").equals(other.get("series"))) {
					assertNothingSmallBetween(one, other);
				}
			}
		}
		assertNothingSmallFollows(this.published);
	}

	/** As of two totals of one day, whose difference is what one of them has not. */
	@Test
	void whatFollowsFromSeveralIsFound() {
		JsonMapper json = JsonMapper.shared();
		List<JsonNode> both = List.of(
				json.readTree("{\"series\":\"all\",\"knownAt\":\"2017-05-01\",\"total\":20,\"cells\":[]}"),
				json.readTree("{\"series\":\"operation\",\"knownAt\":\"2017-05-01\",\"total\":18,\"cells\":[]}"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertNothingSmallFollows(both))
			.withMessageContaining("2");
	}

	/** Whatever can be worked out of all series of a day, and its changes. */
	private static void assertNothingSmallFollows(List<JsonNode> published) {
		Map<BitSet, Set<Long>> numbers = new HashMap<>();
		published.stream()
			.collect(Collectors.groupingBy((release) -> release.get("knownAt").asString()))
			.forEach((day, releases) -> {
				var known = new KnownNumbers(ForceAtoms.NUMBER);
				releases.forEach((release) -> ForceAtoms.read(release,
						release.get("series").asString().startsWith("all") ? null : true, known));
				ForceAtoms.all()
					.forEach((set) -> known.value(set)
						.ifPresent((value) -> numbers.computeIfAbsent(set, (_) -> new TreeSet<>()).add(value)));
			});
		numbers.forEach((set, values) -> assertThat(values).as("cases %s", set)
			.noneMatch(PublishedFiguresTest::isSmall)
			.noneMatch((value) -> values.stream().anyMatch((other) -> isSmall(value - other))));
	}

	private void happen(LocalDate day, Random random) {
		int cases = random.nextInt(8);
		for (int i = 0; i < cases; i++) {
			this.desk.stats()
				.counters()
				.opened(1 + random.nextInt(4),
						new Cell(random.nextBoolean() ? "dark-room" : null, any(UNITS, random), any(UNITS, random),
								any(CATEGORIES, random), PressDesk.NOVEMBER.plusDays(random.nextInt(100)), List.of()),
						day);
		}
	}

	private static String any(List<String> codes, Random random) {
		return codes.get(random.nextInt(codes.size()));
	}

	private void ask(String series, LocalDate knownAt) {
		JsonNode draft = this.desk.any("/v1/releases", PressDesk.wish(series, knownAt, "\"orElse\": \"total\","));
		if (draft.has("release")) {
			JsonNode release = this.desk.publishes(draft.get("release").asLong());
			this.published.add(release);
			assertExact(release);
		}
	}

	private void assertExact(JsonNode release) {
		String asked = SERIES.getOrDefault(release.get("series").asString(), "");
		JsonNode figures = this.desk.get("/v1/statistics/cases?openedSince=%s&asOf=%s&%s".formatted(PressDesk.NOVEMBER,
				release.get("knownAt").asString(), asked));
		assertThat(release.get("total").asLong()).isEqualTo(figures.get("total").asLong());
		Map<String, Long> exact = new HashMap<>();
		figures.get("rows")
			.forEach((row) -> exact.put(row.path("unit").asString(row.path("category").asString("")),
					row.get("cases").asLong()));
		Map<String, Long> cells = numbers(release);
		cells.remove("");
		assertThat(exact).containsAllEntriesOf(cells);
	}

	/** What is shown, the total under an empty label. */
	private static Map<String, Long> numbers(JsonNode release) {
		Map<String, Long> numbers = new HashMap<>();
		numbers.put("", release.get("total").asLong());
		release.get("cells").forEach((cell) -> {
			if (cell.get("cases").isNumber()) {
				numbers.put(cell.get("cell").asString(), cell.get("cases").asLong());
			}
		});
		return numbers;
	}

	private static void assertNothingSmallBetween(JsonNode one, JsonNode other) {
		Map<String, Long> others = numbers(other);
		numbers(one).forEach((label, number) -> assertThat(isSmall(number - others.getOrDefault(label, number)))
			.as("%s and %s", one, other)
			.isFalse());
	}

	private static boolean isSmall(long number) {
		return number != 0 && Math.abs(number) < 5;
	}

}
