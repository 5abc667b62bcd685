package caseintake.protocol.model;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProtocolModelTest {

	private static final int SCHEDULES = 10_000;

	@Test
	void noRandomScheduleViolatesAnything() {
		for (long seed = 1; seed <= SCHEDULES; seed++) {
			Counterexample found = Schedule.random(seed, Set.of());
			if (found != null) {
				assertThat(found.shrink().text()).isEmpty();
			}
		}
	}

	@Test
	void aSeedAlwaysGivesTheSameSchedule() {
		Set<Mutation> mutation = Set.of(Mutation.NO_COMPARE_AND_SET);
		assertThat(firstViolation(mutation)).isEqualTo(firstViolation(mutation));
	}

	@Test
	void aCounterexampleIsShrunkToASmallerOneOfTheSameKind() {
		Counterexample found = first(Set.of(Mutation.UNKNOWN_TAKEN_FOR_DONE));
		Counterexample shrunk = found.shrink();
		assertThat(shrunk.choices()).hasSizeLessThan(found.choices().size());
		assertThat(shrunk.violation().invariant()).isEqualTo(found.violation().invariant());
		assertThat(shrunk.text()).contains("seed " + found.seed(), "commits", shrunk.violation().invariant().name());
	}

	private static String firstViolation(Set<Mutation> mutations) {
		Counterexample found = first(mutations);
		return found.seed() + " " + found.violation().getMessage() + " " + found.choices();
	}

	private static Counterexample first(Set<Mutation> mutations) {
		for (long seed = 1; seed <= SCHEDULES; seed++) {
			Counterexample found = Schedule.random(seed, mutations);
			if (found != null) {
				return found;
			}
		}
		throw new AssertionError("Nothing is violated");
	}

}
