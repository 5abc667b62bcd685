package caseintake.protocol;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JournalStandingTest {

	private static final Position IN_TOPIC = new Position(2, UUID.randomUUID());

	@Test
	void aJournalWithoutTheTopicsLastEventIsBehind() {
		assertThat(JournalStanding.of(IN_TOPIC, Position.START)).isEqualTo(JournalStanding.BEHIND);
	}

	@Test
	void anotherEventInItsPlaceShowsThatTheJournalGrewAgain() {
		assertThat(JournalStanding.of(IN_TOPIC, new Position(2, UUID.randomUUID()))).isEqualTo(JournalStanding.DIFFERS);
	}

	@Test
	void theSameEventIsAsItShouldBe() {
		assertThat(JournalStanding.of(IN_TOPIC, IN_TOPIC)).isEqualTo(JournalStanding.HAS_IT);
	}

}
