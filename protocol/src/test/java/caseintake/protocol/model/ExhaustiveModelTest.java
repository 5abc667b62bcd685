package caseintake.protocol.model;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExhaustiveModelTest {

	@ParameterizedTest
	@EnumSource
	void noScheduleOfASmallWorldViolatesAnything(SmallWorld world) {
		var search = new Exhaustive(world, Set.of(), 1_500);
		Violation violation = search.run();
		assertThat((violation != null) ? search.text(violation) : "").isEmpty();
	}

	@Test
	void aBrokenProtocolIsFoundStepByStepToo() {
		SmallWorld world = SmallWorld.TWO_COMMITTERS;
		var search = new Exhaustive(world, Set.of(Mutation.NO_UNIQUE_REFERENCE), 100_000);
		Violation violation = search.run();
		assertThat(violation).isNotNull();
		assertThat(violation.invariant()).isEqualTo(Invariant.REFERENCE_ONCE);
	}

}
