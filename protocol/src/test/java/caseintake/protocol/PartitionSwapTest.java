package caseintake.protocol;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.protocol.PartitionSwap.Refusal;
import caseintake.protocol.PartitionSwap.Uncounted;

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
		var swap = new PartitionSwap(FIFTH, SIXTH, false, Uncounted.NOTHING, Uncounted.NOTHING, true);
		assertThat(swap.refusals(false)).containsExactly(Refusal.NOT_CONFIRMED);
		assertThat(swap.refusals(true)).containsExactly(Refusal.NOT_CONFIRMED);
	}

	@Test
	void theSumsMustBeTheJournalsWhateverAPersonDeclares() {
		var swap = new PartitionSwap(FIFTH, SIXTH, true, Uncounted.NOTHING, Uncounted.NOTHING, false);
		assertThat(swap.refusals(false)).containsExactly(Refusal.TOTALS_DIFFER);
		assertThat(swap.refusals(true)).containsExactly(Refusal.TOTALS_DIFFER);
	}

	@Test
	void whatIsCountedNowMayNotGoToQuarantine() {
		assertThat(swap(Uncounted.NOTHING, waiting(5)).refusals(false)).containsExactly(Refusal.QUARANTINED);
		assertThat(swap(Uncounted.NOTHING, discarded(5)).refusals(false)).containsExactly(Refusal.QUARANTINED);
		assertThat(swap(waiting(5), waiting(5)).refusals(false)).isEmpty();
		assertThat(swap(Uncounted.NOTHING, waiting(6)).refusals(false)).isEmpty();
	}

	@Test
	void whatAPersonHasDiscardedMayNotBeCounted() {
		assertThat(swap(discarded(5), Uncounted.NOTHING).refusals(false)).containsExactly(Refusal.DISCARDED_IS_COUNTED);
		assertThat(swap(discarded(5), waiting(5)).refusals(false)).isEmpty();
		assertThat(swap(discarded(5), discarded(5)).refusals(false)).isEmpty();
		assertThat(swap(waiting(5), Uncounted.NOTHING).refusals(false)).isEmpty();
	}

	@Test
	void whereTheJournalWentBackNothingMayWaitForThereIsNoMeasureOfIt() {
		assertThat(swap(waiting(5), waiting(5)).refusals(true)).containsExactly(Refusal.QUARANTINED);
		assertThat(swap(Uncounted.NOTHING, discarded(5)).refusals(true)).isEmpty();
	}

	@Test
	void whatAPersonHasDiscardedMayNotBeCountedWhereTheJournalWentBackEither() {
		assertThat(swap(discarded(5), Uncounted.NOTHING).refusals(true)).containsExactly(Refusal.DISCARDED_IS_COUNTED);
		assertThat(swap(discarded(5), discarded(5)).refusals(true)).isEmpty();
	}

	@Test
	void aJournalThatWentBackMakesTheLiveGenerationNoMeasure() {
		assertThat(swap(SIXTH, FIFTH).refusals(true)).isEmpty();
	}

	private static PartitionSwap swap(Position live, Position built) {
		return new PartitionSwap(live, built, true, Uncounted.NOTHING, Uncounted.NOTHING, true);
	}

	private static PartitionSwap swap(Uncounted inLive, Uncounted inBuilt) {
		return new PartitionSwap(FIFTH, SIXTH, true, inLive, inBuilt, true);
	}

	private static Uncounted waiting(long sequence) {
		return new Uncounted(Set.of(sequence), Set.of());
	}

	private static Uncounted discarded(long sequence) {
		return new Uncounted(Set.of(), Set.of(sequence));
	}

}
