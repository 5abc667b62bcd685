package caseintake.protocol.model;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that finds nothing wrong with a broken protocol would prove nothing. One
 * mutation needs a schedule of its own, see {@link DirectedSchedule}.
 */
class MutationTest {

	private static final int AT_MOST = 20_000;

	/** Where to begin, for those that few schedules show: at the first that does. */
	private static final Map<Mutation, Long> BEGIN = Map.ofEntries(entry(Mutation.PUBLISHED_SET_BACKWARDS, 1_648L),
			entry(Mutation.PUBLISHED_OVER_A_HOLE, 1_402L), entry(Mutation.ONLY_FAILED_SENT_AGAIN, 1_402L),
			entry(Mutation.JOURNAL_READ_BEFORE_TOPIC, 1_535L), entry(Mutation.GENERATION_READ_AFTER_FETCH, 2_284L),
			entry(Mutation.COMPLETE_BY_SEQUENCE_ALONE, 1_541L), entry(Mutation.CONFIRMATION_OUTLIVES_A_RESTORE, 5_754L),
			entry(Mutation.RETRY_OF_ANOTHER_EVENT, 1_647L), entry(Mutation.DISCARD_FORGOTTEN_BY_A_REBUILD, 3_843L),
			entry(Mutation.SWAP_WITHOUT_EQUAL_IDS, 43_458L), entry(Mutation.SWAP_WITHOUT_CONFIRMING_THE_LIVE, 74_616L),
			entry(Mutation.GENERATION_NUMBER_USED_AGAIN, 10_978L), entry(Mutation.TOPIC_REPLACED_TOO_EARLY, 19_922L));

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
