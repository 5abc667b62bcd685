package caseintake.protocol;

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

}
