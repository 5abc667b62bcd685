package caseintake.referencedata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may act for which unit. */
class OrganisationsTest {

	private static final String FORCE = """
			version: test-1
			zone: Europe/Oslo
			earliestOpeningDay: 2016-01-01
			units:
			  - {code: north, names: {en: North}, kind: district}
			  - {code: south, names: {en: South}, kind: district}
			operations: []
			categories:
			  - {code: travel, names: {en: Travel}}
			""";

	@Test
	void anOrganisationIsFoundByItsIdOnly() {
		ReferenceData data = read("organisations: [{id: '0192:1', sourceSystems: [north-sak], units: [north, south]}]");

		assertThat(data.organisation("0192:1"))
			.hasValue(new Organisation("0192:1", List.of("north-sak"), List.of("north", "south")));
		assertThat(data.organisation("north-sak")).isEmpty();
		assertThat(read("").organisation("0192:1")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"[{id: '1', sourceSystems: [a], units: [west]}] | \"west\" is not the code of a unit in this file",
			"[{id: '1', sourceSystems: [], units: [north]}] | must not be empty",
			"[{id: '1', sourceSystems: [A b], units: [north]}] | must match",
			"[{id: '1', sourceSystems: [a], units: []}, {id: '1', sourceSystems: [b], units: []}] | is the id of another organisation too",
			"[{id: '1', sourceSystems: [a], units: []}, {id: '2', sourceSystems: [a], units: []}] | is the source system of another organisation",
			"[{id: '1', sourceSystems: [a], units: [], name: x}] | is unknown",
			"[{sourceSystems: [a], units: []}] | is missing" })
	void whatCannotBeMeantIsRefused(String organisations, String reason) {
		assertThatExceptionOfType(InvalidReferenceDataException.class)
			.isThrownBy(() -> read("organisations: " + organisations))
			.withMessageContaining(reason);
	}

	private static ReferenceData read(String more) {
		return ReferenceDataFile.read(new ByteArrayInputStream((FORCE + more).getBytes(StandardCharsets.UTF_8)),
				"test");
	}

}
