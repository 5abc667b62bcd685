package caseintake.referencedata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceDataTest {

	private final ReferenceData data = SmallForce.read(SmallForce.FILE);

	@Test
	void everythingInTheFileIsThereInItsOrder() {
		assertThat(this.data.version()).isEqualTo("2027.1");
		assertThat(this.data.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
		assertThat(this.data.earliestOpeningDay()).isEqualTo("2016-01-01");
		assertThat(this.data.units()).extracting(Unit::code).containsExactly("north", "coast", "abroad");
		assertThat(this.data.units()).extracting(Unit::kind)
			.containsExactly(UnitKind.DISTRICT, UnitKind.DISTRICT, UnitKind.OUTSIDE);
		assertThat(this.data.units().getFirst().names()).containsExactly(Map.entry("nb", "Nord"),
				Map.entry("en", "North"));
		assertThat(this.data.units().get(1).externalCode()).isEqualTo("c-1");
		assertThat(this.data.operations()).extracting(Operation::code).containsExactly("lantern");
		assertThat(this.data.operations().getFirst().startedOn()).isEqualTo("2016-05-01");
		assertThat(this.data.categories()).extracting(Category::code).containsExactly("fraud", "arson");
	}

	@Test
	void codesAndAliasesNameTheSameThing() {
		assertThat(this.data.unit("north")).isPresent().isEqualTo(this.data.unit("10")).isEqualTo(this.data.unit("N"));
		assertThat(this.data.operation("OP1")).isPresent().isEqualTo(this.data.operation("lantern"));
		assertThat(this.data.category("Fire raising")).isPresent().isEqualTo(this.data.category("arson"));
	}

	@Test
	void aliasesAreExact() {
		assertThat(this.data.unit("n")).isEmpty();
		assertThat(this.data.unit("North")).isEmpty();
		assertThat(this.data.category("Fire raising ")).isEmpty();
		assertThat(this.data.category("OP1")).isEmpty();
	}

	@Test
	void aUnitCountsAsItsLastSuccessor() {
		ReferenceData reformedTwice = SmallForce
			.read(SmallForce.with("externalCode: c-1", "externalCode: c-1\n    successor: abroad"));
		assertThat(this.data.presentUnit("north")).isEqualTo("coast");
		assertThat(reformedTwice.presentUnit("north")).isEqualTo("abroad");
		assertThat(this.data.presentUnit("coast")).isEqualTo("coast");
		assertThat(this.data.presentUnit("never-heard-of")).isEqualTo("never-heard-of");
	}

	@Test
	void anAliasIsNoCodeOfAPresentUnit() {
		assertThat(this.data.presentUnit("10")).isEqualTo("10");
	}

	@Test
	void firstAndLastDayBelongToAUnit() {
		Unit north = this.data.unit("north").orElseThrow();
		assertThat(north.validOn(LocalDate.parse("2015-12-31"))).isFalse();
		assertThat(north.validOn(LocalDate.parse("2016-01-01"))).isTrue();
		assertThat(north.validOn(LocalDate.parse("2026-12-31"))).isTrue();
		assertThat(north.validOn(LocalDate.parse("2027-01-01"))).isFalse();
		assertThat(this.data.unit("abroad").orElseThrow().validOn(LocalDate.parse("1900-01-01"))).isTrue();
	}

	@Test
	void anOperationIsOwnedByTheLastOwnerWhoBegan() {
		Operation lantern = this.data.operation("lantern").orElseThrow();
		assertThat(lantern.ownerOn(LocalDate.parse("2016-04-30"))).isEmpty();
		assertThat(lantern.ownerOn(LocalDate.parse("2016-05-01"))).contains("north");
		assertThat(lantern.ownerOn(LocalDate.parse("2026-12-31"))).contains("north");
		assertThat(lantern.ownerOn(LocalDate.parse("2027-01-01"))).contains("coast");
	}

	@Test
	void aForceMayRunNoOperation() {
		String lantern = SmallForce.FILE.substring(SmallForce.FILE.indexOf("operations:"),
				SmallForce.FILE.indexOf("categories:"));
		assertThat(SmallForce.read(SmallForce.with(lantern, "operations: []\n")).operations()).isEmpty();
	}

}
