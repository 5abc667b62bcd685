package caseintake.protocol;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.events.ChainLink;

import static org.assertj.core.api.Assertions.assertThat;

class JournalStandingTest {

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	private static final ChainLink IN_TOPIC = new ChainLink(2, SECOND, FIRST);

	@Test
	void aJournalWithoutTheTopicsLastEventIsBehind() {
		assertThat(JournalStanding.of(IN_TOPIC, null)).isEqualTo(JournalStanding.BEHIND);
	}

	@Test
	void anotherEventInItsPlaceShowsThatTheJournalGrewAgain() {
		assertThat(JournalStanding.of(IN_TOPIC, new ChainLink(2, UUID.randomUUID(), FIRST)))
			.isEqualTo(JournalStanding.DIFFERS);
		assertThat(JournalStanding.of(IN_TOPIC, new ChainLink(2, SECOND, UUID.randomUUID())))
			.isEqualTo(JournalStanding.DIFFERS);
	}

	@Test
	void theSameEventIsAsItShouldBe() {
		assertThat(JournalStanding.of(IN_TOPIC, IN_TOPIC)).isEqualTo(JournalStanding.HAS_IT);
	}

}
