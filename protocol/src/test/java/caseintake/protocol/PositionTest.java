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
	void theJournalGoesOnWithItsOwnEventAndTheChainBehindIt() {
		ChainLink one = Position.START.next(UUID.randomUUID());
		ChainLink two = Position.at(one).next(UUID.randomUUID());
		ChainLink three = Position.at(two).next(UUID.randomUUID());
		assertThat(Position.START.isContinuedBy(List.of())).isTrue();
		assertThat(Position.START.isContinuedBy(List.of(one, two))).isTrue();
		assertThat(Position.START.isContinuedBy(List.of(two))).isFalse();
		assertThat(Position.at(one).isContinuedBy(List.of(one))).isTrue();
		assertThat(Position.at(one).isContinuedBy(List.of(one, two, three))).isTrue();
		assertThat(Position.at(one).isContinuedBy(List.of(one, three))).isFalse();
		assertThat(Position.at(two).isContinuedBy(List.of())).isFalse();
		assertThat(Position.at(two).isContinuedBy(List.of(three))).isFalse();
		assertThat(Position.at(two).isContinuedBy(List.of(Position.at(one).next(UUID.randomUUID()), three))).isFalse();
		assertThat(Position.at(two).isContinuedBy(List.of(two, Position.at(one).next(UUID.randomUUID())))).isFalse();
	}

}
