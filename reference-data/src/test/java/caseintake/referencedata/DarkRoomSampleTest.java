package caseintake.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the sample as the published statement counts, with no help of the pipeline. */
class DarkRoomSampleTest {

	private static final LocalDate PRESS_CONFERENCE = LocalDate.parse("2016-11-20");

	private static final Predicate<Sample> NEW = (sample) -> !sample.openedOn().isBefore(PRESS_CONFERENCE);

	private final ReferenceData norway = ProjectFiles.norway();

	private final List<Sample> samples = samples();

	@Test
	void eightyFourCasesWereOpenedOrInvestigated() {
		assertThat(this.samples).hasSize(84).noneMatch((sample) -> sample.where().equals("elsewhere"));
	}

	@Test
	void thirtyThreeAreNewThirteenOwnAndTwentySent() {
		assertThat(count(NEW)).containsOnly(Map.entry("own", 13L), Map.entry("sent", 20L));
	}

	@Test
	void newCasesWereSentToDistrictsOnlyAndToSeveral() {
		List<Unit> receivers = this.samples.stream()
			.filter(NEW)
			.filter((sample) -> sample.where().equals("sent"))
			.map((sample) -> this.norway.unit(sample.unit()).orElseThrow())
			.distinct()
			.toList();
		assertThat(receivers).hasSizeGreaterThan(5)
			.allSatisfy((unit) -> assertThat(unit.kind()).isEqualTo(UnitKind.DISTRICT));
	}

	@Test
	void olderCasesWentEveryWay() {
		assertThat(count(NEW.negate())).containsOnlyKeys("own", "sent", "taken over");
		assertThat(this.samples).extracting(Sample::unit).contains("kripos", "external");
		assertThat(this.samples).extracting(Sample::category)
			.containsAll(this.norway.categories().stream().map(Category::code).toList());
	}

	@Test
	void everyCodeIsTheReferenceDatasOwn() {
		assertThat(this.samples).allSatisfy((sample) -> {
			assertThat(this.norway.operation(sample.operation())).map(Operation::code).contains(sample.operation());
			assertThat(this.norway.unit(sample.openingUnit())).map(Unit::code).contains(sample.openingUnit());
			assertThat(this.norway.unit(sample.unit())).map(Unit::code).contains(sample.unit());
			assertThat(this.norway.category(sample.category())).map(Category::code).contains(sample.category());
		});
	}

	@Test
	void daysLieBetweenTheStartAndTheStatement() {
		assertThat(this.samples).extracting(Sample::openedOn)
			.allMatch((day) -> !day.isBefore(this.norway.earliestOpeningDay()))
			.allMatch((day) -> day.isBefore(LocalDate.parse("2017-05-31")))
			.contains(PRESS_CONFERENCE);
	}

	@Test
	void referencesAreDifferentAndPlainlyMadeUp() {
		assertThat(this.samples).extracting(Sample::sourceReference)
			.doesNotHaveDuplicates()
			.allMatch((reference) -> reference.matches("dark-room-\\d{4}"));
	}

	private Map<String, Long> count(Predicate<Sample> which) {
		return this.samples.stream().filter(which).collect(Collectors.groupingBy(Sample::where, Collectors.counting()));
	}

	private static List<Sample> samples() {
		try {
			return Files.readAllLines(ProjectFiles.PROJECT.resolve("samples/dark-room.ndjson"))
				.stream()
				.map(Sample::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Sample(String sourceReference, String operation, String openingUnit, String unit, String category,
			LocalDate openedOn) {

		static Sample read(String line) {
			JsonNode json = JsonMapper.shared().readTree(line);
			assertThat(json.propertyNames()).containsExactly("sourceReference", "operation", "openingUnit", "unit",
					"category", "openedOn");
			return new Sample(json.get("sourceReference").asString(), json.get("operation").asString(),
					json.get("openingUnit").asString(), json.get("unit").asString(), json.get("category").asString(),
					LocalDate.parse(json.get("openedOn").asString()));
		}

		/** Where the case went, seen from Vest. */
		String where() {
			boolean opened = this.openingUnit.equals("vest");
			boolean responsible = this.unit.equals("vest");
			return opened ? (responsible ? "own" : "sent") : (responsible ? "taken over" : "elsewhere");
		}

	}

}
