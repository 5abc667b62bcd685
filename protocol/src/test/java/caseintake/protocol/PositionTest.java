package caseintake.protocol;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.events.ChainLink;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	@Test
	void theNextEventNamesTheOneThatStandsHere() {
		assertThat(Position.START.next(FIRST)).isEqualTo(new ChainLink(1, FIRST, null));
		assertThat(new Position(1, FIRST).next(SECOND)).isEqualTo(new ChainLink(2, SECOND, FIRST));
	}

	@Test
	void theJournalConfirmsOnlyTheSameEvent() {
		assertThat(new Position(1, FIRST).isConfirmedBy(7, FIRST)).isTrue();
		assertThat(new Position(1, FIRST).isConfirmedBy(7, SECOND)).isFalse();
		assertThat(new Position(1, FIRST).isConfirmedBy(7, null)).isFalse();
	}

	@Test
	void aHeadBelowConfirmsNothing() {
		assertThat(new Position(2, SECOND).isConfirmedBy(1, SECOND)).isFalse();
		assertThat(Position.START.isConfirmedBy(0, null)).isTrue();
	}

	@Test
	void theJournalGoesOnWithItsOwnEventAndTheChainBehindItUpToTheFirstGap() {
		ChainLink one = Position.START.next(UUID.randomUUID());
		ChainLink two = Position.at(one).next(UUID.randomUUID());
		ChainLink three = Position.at(two).next(UUID.randomUUID());
		assertThat(Position.START.firstGap(List.of())).isEmpty();
		assertThat(Position.START.firstGap(List.of(one, two))).isEmpty();
		assertThat(Position.START.firstGap(List.of(two))).hasValue(1);
		assertThat(Position.at(one).firstGap(List.of(one))).isEmpty();
		assertThat(Position.at(one).firstGap(List.of(one, two, three))).isEmpty();
		assertThat(Position.at(one).firstGap(List.of(one, three))).hasValue(2);
		assertThat(Position.at(two).firstGap(List.of())).hasValue(2);
		assertThat(Position.at(two).firstGap(List.of(three))).hasValue(2);
		assertThat(Position.at(two).firstGap(List.of(Position.at(one).next(UUID.randomUUID()), three))).hasValue(2);
		assertThat(Position.at(two).firstGap(List.of(two, Position.at(one).next(UUID.randomUUID())))).hasValue(3);
	}

}
