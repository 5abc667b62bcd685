package caseintake.protocol.model;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A model that finds nothing wrong with a broken protocol would prove nothing. */
class MutationTest {

	private static final int AT_MOST = 20_000;

	@ParameterizedTest
	@EnumSource
	void everyWayOfBreakingTheProtocolIsFound(Mutation mutation) {
		Counterexample found = null;
		for (long seed = 1; found == null && seed <= AT_MOST; seed++) {
			found = Schedule.random(seed, Set.of(mutation));
		}
		assertThat(found).as("a counterexample for %s", mutation).isNotNull();
	}

}
