package caseintake.protocol.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that finds nothing wrong with a broken protocol would prove nothing. One
 * mutation needs a schedule of its own, see {@link DirectedScheduleTest}.
 */
class MutationTest {

	private static final int AT_MOST = 20_000;

	/**
	 * Where to begin, for those that few schedules show: just before the first that does.
	 */
	private static final Map<Mutation, Long> BEGIN = new EnumMap<>(Map.of(Mutation.GENERATION_READ_AFTER_FETCH, 11_678L,
			Mutation.CONFIRMATION_OUTLIVES_A_RESTORE, 5_754L, Mutation.ONLY_FAILED_SENT_AGAIN, 5_630L,
			Mutation.DISCARD_FORGOTTEN_BY_A_REBUILD, 3_843L, Mutation.PUBLISHED_OVER_A_HOLE, 2_589L,
					Mutation.SWAP_WITHOUT_EQUAL_IDS, 52_121L, Mutation.SWAP_WITHOUT_CONFIRMING_THE_LIVE, 74_616L,
					Mutation.GENERATION_NUMBER_USED_AGAIN, 10_978L));

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPARISON_OF_SEQUENCE_ALONE")
	void everyWayOfBreakingTheProtocolIsFound(Mutation mutation) {
		long begin = BEGIN.getOrDefault(mutation, 1L);
		Counterexample found = null;
		for (long seed = begin; found == null && seed < begin + AT_MOST; seed++) {
			found = Schedule.random(seed, Set.of(mutation));
		}
		assertThat(found).as("a counterexample for %s", mutation).isNotNull();
		assertThat(Schedule.random(found.seed(), Set.of(), mutation.needs())).as("what is violated without it")
			.isNull();
	}

}
