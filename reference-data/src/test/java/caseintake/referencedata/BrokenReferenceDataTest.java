package caseintake.referencedata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrokenReferenceDataTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					version: "2027.1"          | version: 2027.1          | version (line 1) must be text: put the value in quotes.
					version: "2027.1"          | version: "2027 1"        | version (line 1) must match [A-Za-z0-9][A-Za-z0-9._-]{0,63}.
					zone: Europe/Oslo          | zone: Europe/Olso        | zone (line 2) must be a time zone of the tz database, such as Europe/Oslo.
					zone: Europe/Oslo          | zone: "+02:00"           | zone (line 2) must be a time zone of the tz database, such as Europe/Oslo.
					zone: Europe/Oslo          | zone:                    | zone (line 2) is empty.
					Day: 2016-01-01            | Day: 2016-02-30          | earliestOpeningDay (line 3) must be a day of the calendar, written YYYY-MM-DD.
					Day: 2016-01-01            | Day: 1.1.2016            | earliestOpeningDay (line 3) must be a day of the calendar, written YYYY-MM-DD.
					- code: coast              | - code: Coast            | units[1].code (line 12) must match [a-z0-9][a-z0-9-]{0,63}.
					- code: abroad             | - code: north            | units[2].code (line 17) "north" is taken already by units[0].code (line 5).
					"10", N                    | "10", coast              | units[1].code (line 12) "coast" is taken already by units[0].aliases[1] (line 7).
					"10", N                    | "10", "10"               | units[0].aliases[1] (line 7) "10" is taken already by units[0].aliases[0] (line 7).
					"10", N                    | 10, N                    | units[0].aliases[0] (line 7) must be text: put the value in quotes.
					["10", N]                  | "10"                     | units[0].aliases (line 7) must be a list, [] for an empty one.
					{nb: Nord, en: North}      | {}                       | units[0].names (line 6) must have at least one name by language, such as en: Police abroad.
					{nb: Nord, en: North}      | North                    | units[0].names (line 6) must have at least one name by language, such as en: Police abroad.
					{nb: Nord, en: North}      | {nb: "", en: North}      | units[0].names.nb (line 6) is empty.
					{nb: Nord, en: North}      | {nb: " Nord", en: North} | units[0].names.nb (line 6) must be one line of at most 100 characters without blanks at its ends.
					{nb: Nord, en: North}      | {Bokmål: Nord}           | units[0].names.? (line 6) stands under no language tag, such as nb or en.
					kind: outside              | kind: Outside            | units[2].kind (line 19) must be district, national or outside.
					kind: outside              | type: outside            | units[2].kind (line 17) is missing.
					validUntil: 2026-12-31     | validUntil: 2015-12-31   | units[0].validUntil (line 10) is before validFrom.
					successor: coast           | successor: north         | units[0].successor (line 11) leads back to the unit itself: north, north.
					successor: coast           | successor: c-1           | units[0].successor (line 11) "c-1" is not the code of a unit in this file.
					{unit: north, from         | {unit: N, from           | operations[0].owners[0].unit (line 26) must match [a-z0-9][a-z0-9-]{0,63}.
					{unit: north, from         | {unit: south, from       | operations[0].owners[0].unit (line 26) "south" is not the code of a unit in this file.
					coast, from: 2027-01-01    | coast, from: 2016-05-01  | operations[0].owners (line 25) must stand in the order of their first days, each day once.
					startedOn: 2016-05-01      | startedOn: 2016-04-30    | operations[0].owners (line 25) must begin on startedOn or earlier.
					externalCode: c-1          | tile: {row: 0, column: 1}  | units[1].tile.row (line 16) must be a number from 1 to 99.
					externalCode: c-1          | tile: {row: 1, column: 100} | units[1].tile.column (line 16) must be a number from 1 to 99.
					externalCode: c-1          | tile: {row: "1", column: 1} | units[1].tile.row (line 16) must be a number from 1 to 99.
					externalCode: c-1          | tile: {row: 1.5, column: 1} | units[1].tile.row (line 16) must be a number from 1 to 99.
					externalCode: c-1          | tile: {row: 1}            | units[1].tile.column (line 16) is missing.
					- code: arson              | - code: fraud            | categories[1].code (line 31) "fraud" is taken already by categories[0].code (line 29).
					""")
	void oneProblemIsOneSentenceWithItsPlace(String piece, String replacement, String sentence) {
		assertThat(SmallForce.problemsOf(SmallForce.with(piece, replacement))).contains(sentence);
	}

	@Test
	void anUnknownFieldIsToldWithThoseThatThereAre() {
		assertThat(SmallForce.problemsOf(SmallForce.with("externalCode", "external-code"))).containsExactly(
				"units[1].external-code (line 16) is unknown: the fields here are code, names, aliases, kind, validFrom,"
						+ " validUntil, successor, externalCode, tile.");
		assertThat(SmallForce.problemsOf(SmallForce.FILE + "extra: 1\n"))
			.containsExactly("extra (line 34) is unknown: the fields here are version, zone, earliestOpeningDay, units,"
					+ " operations, categories, sentences, organisations.");
	}

	@Test
	void aFieldThatStandsTwiceIsToldWithBothLines() {
		assertThat(SmallForce.problemsOf(SmallForce.with("kind: outside", "kind: outside\n    kind: district")))
			.containsExactly("units[2].kind (line 20) stands already on line 19.");
	}

	@Test
	void aCircleOfSuccessorsIsToldOnce() {
		assertThat(SmallForce.problemsOf(SmallForce.with("externalCode: c-1", "successor: north")))
			.containsExactly("units[0].successor (line 11) leads back to the unit itself: north, coast, north.");
	}

	@Test
	void unitsOfTheSameTimeDoNotShareATileButAUnitAndItsSuccessorMay() {
		String tile = "tile: {row: 2, column: 3}";
		String replaced = SmallForce.with("successor: coast", "successor: coast\n    " + tile)
			.replace("externalCode: c-1", tile);
		assertThat(SmallForce.read(replaced).unit("coast").orElseThrow().tile()).isEqualTo(new Tile(2, 3));
		assertThat(SmallForce.problemsOf(replaced.replace("kind: outside", "kind: outside\n    " + tile)))
			.containsExactly("units[2].tile (line 21) is taken already by units[0].tile (line 12).",
					"units[2].tile (line 21) is taken already by units[1].tile (line 17).");
	}

	@Test
	void everyMissingFieldIsTold() {
		assertThat(SmallForce.problemsOf("units: [{}]\noperations: [{owners: []}]\ncategories:\n  - code\n"))
			.containsExactly("version (line 1) is missing.", "zone (line 1) is missing.",
					"earliestOpeningDay (line 1) is missing.", "units[0].code (line 1) is missing.",
					"units[0].names (line 1) is missing.", "units[0].kind (line 1) is missing.",
					"operations[0].code (line 2) is missing.", "operations[0].names (line 2) is missing.",
					"operations[0].startedOn (line 2) is missing.", "operations[0].owners (line 2) must not be empty.",
					"categories[0] (line 4) must have fields.");
	}

	@Test
	void aForceHasUnitsAndCategories() {
		assertThat(SmallForce.problemsOf("""
				version: v
				zone: UTC
				earliestOpeningDay: 2016-01-01
				units: []
				operations:
				categories: []
				""")).containsExactly("units (line 4) must not be empty.",
				"operations (line 5) must be a list, [] for an empty one.", "categories (line 6) must not be empty.");
	}

	@Test
	void aBrokenUnitDoesNotBlameThoseWhoNameIt() {
		assertThat(SmallForce.problemsOf(SmallForce.with("externalCode: c-1", "externalCode:")))
			.containsExactly("units[1].externalCode (line 16) is empty.");
	}

	@Test
	void theMessageNamesTheFileAndEveryProblem() {
		assertThatExceptionOfType(InvalidReferenceDataException.class)
			.isThrownBy(() -> SmallForce.read(SmallForce.FILE.replace("kind: d", "kind: D")))
			.withMessage("""
					Reference data small.yaml cannot be used:
					  units[0].kind (line 8) must be district, national or outside.
					  units[1].kind (line 14) must be district, national or outside.""");
	}

}
