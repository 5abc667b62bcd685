package caseintake.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import caseintake.protocol.SplitCommit.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SplitCommitTest {

	private static final int GUILTY = -1;

	private static final int SILENT = -2;

	private final List<List<Integer>> attempts = new ArrayList<>();

	@Test
	void theGuiltyCommandIsRefusedAloneAndTheOthersAreStored() {
		List<Outcome<Integer>> outcomes = commit(1, 2, GUILTY, 4, 5);
		assertThat(outcomes).hasSize(5);
		assertThat(outcomes.get(2)).isInstanceOf(Outcome.Refused.class);
		assertThat(outcomes).filteredOn(Outcome.Stored.class::isInstance)
			.containsExactly(new Outcome.Stored<>(1), new Outcome.Stored<>(2), new Outcome.Stored<>(4),
					new Outcome.Stored<>(5));
	}

	@Test
	void whatIsUnknownIsNotTriedAgain() {
		assertThat(commit(1, SILENT, 3)).hasSize(3).allMatch(Outcome.Unknown.class::isInstance);
		assertThat(this.attempts).containsExactly(List.of(1, SILENT, 3));
	}

	@Test
	void anUnknownHalfLeavesTheOtherKnown() {
		List<Outcome<Integer>> outcomes = commit(GUILTY, 2, SILENT, 4);
		assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
		assertThat(outcomes.get(1)).isEqualTo(new Outcome.Stored<>(2));
		assertThat(outcomes.subList(2, 4)).allMatch(Outcome.Unknown.class::isInstance);
	}

	private List<Outcome<Integer>> commit(int... commands) {
		return SplitCommit.commit(IntStream.of(commands).boxed().toList(), this::transaction,
				UnsupportedOperationException.class::isInstance);
	}

	/** The guilty command is found before the silent one falls silent. */
	private List<Integer> transaction(List<Integer> commands) {
		this.attempts.add(commands);
		if (commands.contains(GUILTY)) {
			throw new IllegalArgumentException("guilty");
		}
		if (commands.contains(SILENT)) {
			throw new UnsupportedOperationException("silent");
		}
		return commands;
	}

}
