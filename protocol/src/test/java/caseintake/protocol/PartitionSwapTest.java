package caseintake.protocol;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.protocol.PartitionSwap.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionSwapTest {

	private static final Position FIFTH = new Position(5, UUID.randomUUID());

	private static final Position SIXTH = new Position(6, UUID.randomUUID());

	@Test
	void whatIsAsFarOrFurtherMayTakeThePlace() {
		assertThat(swap(FIFTH, FIFTH).refusals(false)).isEmpty();
		assertThat(swap(FIFTH, SIXTH).refusals(false)).isEmpty();
	}

	@Test
	void almostCaughtUpIsNotEnough() {
		assertThat(swap(SIXTH, FIFTH).refusals(false)).containsExactly(Refusal.BEHIND);
	}

	@Test
	void theSameSequenceMustBeTheSameEvent() {
		assertThat(swap(FIFTH, new Position(5, UUID.randomUUID())).refusals(false))
			.containsExactly(Refusal.OTHER_EVENT);
	}

	@Test
	void theJournalMustConfirmWhateverAPersonDeclares() {
		var swap = new PartitionSwap(FIFTH, SIXTH, false, Set.of(), Set.of(), true);
		assertThat(swap.refusals(false)).containsExactly(Refusal.NOT_CONFIRMED);
		assertThat(swap.refusals(true)).containsExactly(Refusal.NOT_CONFIRMED);
	}

	@Test
	void theSumsMustBeTheJournalsWhateverAPersonDeclares() {
		var swap = new PartitionSwap(FIFTH, SIXTH, true, Set.of(), Set.of(), false);
		assertThat(swap.refusals(false)).containsExactly(Refusal.TOTALS_DIFFER);
		assertThat(swap.refusals(true)).containsExactly(Refusal.TOTALS_DIFFER);
	}

	@Test
	void whatIsCountedNowMayNotGoToQuarantine() {
		assertThat(new PartitionSwap(FIFTH, SIXTH, true, Set.of(), Set.of(5L), true).refusals(false))
			.containsExactly(Refusal.QUARANTINED);
		assertThat(new PartitionSwap(FIFTH, SIXTH, true, Set.of(5L), Set.of(5L), true).refusals(false)).isEmpty();
		assertThat(new PartitionSwap(FIFTH, SIXTH, true, Set.of(), Set.of(6L), true).refusals(false)).isEmpty();
	}

	@Test
	void aJournalThatWentBackMakesTheLiveGenerationNoMeasure() {
		assertThat(swap(SIXTH, FIFTH).refusals(true)).isEmpty();
	}

	private static PartitionSwap swap(Position live, Position built) {
		return new PartitionSwap(live, built, true, Set.of(), Set.of(), true);
	}

}
