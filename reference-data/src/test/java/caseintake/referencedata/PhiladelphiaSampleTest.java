package caseintake.referencedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class PhiladelphiaSampleTest {

	private static final Path DATA = ProjectFiles.PROJECT.resolveSibling("shared/data/philadelphia-2016.csv.gz");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssx");

	private final ReferenceData philadelphia = ProjectFiles.sample("philadelphia.yaml");

	@Test
	void itDescribesTheWholeForce() {
		assertThat(this.philadelphia.units()).hasSize(23)
			.allSatisfy((unit) -> assertThat(unit.kind()).isEqualTo(UnitKind.DISTRICT));
		assertThat(this.philadelphia.categories()).hasSize(31);
		assertThat(this.philadelphia.zone()).isEqualTo(ZoneId.of("America/New_York"));
	}

	@Test
	void itAcceptsTheValuesThatTheDataUse() {
		assertThat(this.philadelphia.unit("25")).map(Unit::code).contains("district-25");
		assertThat(this.philadelphia.category("Burglary Residential")).map(Category::code)
			.contains("burglary-residential");
	}

	@Test
	void everyIncidentOfTheRealYearIsAccepted() throws IOException {
		List<String[]> incidents = incidents();
		assertThat(incidents).hasSize(161_321);
		assertThat(incidents).extracting((incident) -> incident[1])
			.allMatch((district) -> this.philadelphia.unit(district).isPresent());
		assertThat(incidents).extracting((incident) -> incident[2])
			.allMatch((category) -> this.philadelphia.category(category).isPresent());
		assertThat(incidents).extracting(this::openedOn)
			.noneMatch((day) -> day.isBefore(this.philadelphia.earliestOpeningDay()));
	}

	@Test
	void everyUnitAndCategoryOccursInTheRealYear() throws IOException {
		List<String[]> incidents = incidents();
		assertThat(this.philadelphia.units()).extracting((unit) -> unit.aliases().getFirst())
			.containsExactlyElementsOf(incidents.stream().map((incident) -> incident[1]).distinct().sorted().toList());
		assertThat(this.philadelphia.categories()).extracting((category) -> category.aliases().getFirst())
			.containsExactlyInAnyOrderElementsOf(incidents.stream().map((incident) -> incident[2]).distinct().toList());
	}

	private LocalDate openedOn(String[] incident) {
		return OffsetDateTime.parse(incident[3], TIME).atZoneSameInstant(this.philadelphia.zone()).toLocalDate();
	}

	private static List<String[]> incidents() throws IOException {
		assumeThat(DATA).as("the real year of incidents beside this project").exists();
		try (var lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
			return lines.lines().skip(1).map((line) -> line.split(",", -1)).toList();
		}
	}

}
