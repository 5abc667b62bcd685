package caseintake.referencedata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NorwegianFileTest {

	private final ReferenceData norway = ProjectFiles.norway();

	@Test
	void itHoldsTheUnitsThatOthersRelyOn() {
		assertThat(this.norway.units()).extracting(Unit::code)
			.containsExactly("oslo", "ost", "innlandet", "sor-ost", "agder", "sor-vest", "vest", "more-og-romsdal",
					"trondelag", "nordland", "troms", "finnmark", "kripos", "okokrim", "external");
		assertThat(this.norway.unit("kripos").orElseThrow().kind()).isEqualTo(UnitKind.NATIONAL);
		assertThat(this.norway.unit("okokrim").orElseThrow().kind()).isEqualTo(UnitKind.NATIONAL);
		assertThat(this.norway.unit("external").orElseThrow().kind()).isEqualTo(UnitKind.OUTSIDE);
	}

	@Test
	void theTwelveDistrictsAreNumberedAndValidSinceTheReform() {
		assertThat(this.norway.units().subList(0, 12)).allSatisfy((unit) -> {
			String number = "p%02d".formatted(this.norway.units().indexOf(unit) + 1);
			assertThat(unit.kind()).isEqualTo(UnitKind.DISTRICT);
			assertThat(unit.externalCode()).isEqualTo(number);
			assertThat(this.norway.unit(number)).contains(unit);
			assertThat(unit.validOn(LocalDate.parse("2015-12-31"))).isFalse();
			assertThat(unit.validOn(LocalDate.parse("2016-01-01"))).isTrue();
			assertThat(unit.names().get("nb")).endsWith(" politidistrikt");
		});
		assertThat(this.norway.unit("p07").orElseThrow().names()).containsEntry("nb", "Vest politidistrikt");
	}

	@Test
	void theDistrictsStandOnTheMapWithNorthAtTheTop() {
		assertThat(this.norway.units().subList(0, 12)).extracting(Unit::tile)
			.doesNotContainNull()
			.doesNotHaveDuplicates();
		assertThat(List.of("finnmark", "troms", "nordland", "trondelag", "innlandet", "oslo", "agder"))
			.extracting((code) -> this.norway.unit(code).orElseThrow().tile().row())
			.isSorted();
	}

	@Test
	void itHoldsTheOperationWithItsOwner() {
		Operation darkRoom = this.norway.operation("dark-room").orElseThrow();
		assertThat(darkRoom.startedOn()).isEqualTo("2016-01-01");
		assertThat(darkRoom.ownerOn(LocalDate.parse("2017-05-01"))).contains("vest");
	}

	@Test
	void itHoldsTheCategoriesThatOthersRelyOn() {
		assertThat(this.norway.categories()).extracting(Category::code)
			.containsExactly("material-sharing", "material-production", "material-possession", "physical-abuse",
					"live-streaming", "travel");
	}

	@Test
	void whatIsSaidOfPublishedFiguresIsSaidInBothLanguages() {
		assertThat(this.norway.sentences(BreakdownKind.OWN_AND_SENT_BY_KIND)).containsOnlyKeys("nb", "en");
		assertThat(this.norway.sentences(BreakdownKind.OWN_AND_SENT)).containsOnlyKeys("nb", "en");
		assertThat(this.norway.sentences(BreakdownKind.NONE)).containsOnlyKeys("nb", "en");
	}

	@Test
	void daysAreNorwegianSinceTheReform() {
		assertThat(this.norway.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
		assertThat(this.norway.earliestOpeningDay()).isEqualTo("2016-01-01");
	}

	@Test
	void everythingHasANorwegianAndAnEnglishName() {
		assertThat(this.norway.units()).allSatisfy((unit) -> assertThat(unit.names()).containsOnlyKeys("nb", "en"));
		assertThat(this.norway.operations())
			.allSatisfy((operation) -> assertThat(operation.names()).containsOnlyKeys("nb", "en"));
		assertThat(this.norway.categories())
			.allSatisfy((category) -> assertThat(category.names()).containsOnlyKeys("nb", "en"));
	}

}
