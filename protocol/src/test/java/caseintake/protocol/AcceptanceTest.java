package caseintake.protocol;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import caseintake.events.ChainLink;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptanceTest {

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	@Test
	void theFirstEventOfAnEmptyPartitionIsAccepted() {
		assertThat(Acceptance.judge(Position.START, new ChainLink(1, FIRST, null))).isEqualTo(Verdict.ACCEPT);
	}

	@Test
	void theNextEventIsAcceptedIfItNamesTheOneBeforeIt() {
		assertThat(Acceptance.judge(new Position(1, FIRST), new ChainLink(2, SECOND, FIRST))).isEqualTo(Verdict.ACCEPT);
		assertThat(Acceptance.judge(new Position(1, FIRST), new ChainLink(2, SECOND, OTHER))).isEqualTo(Verdict.FORK);
	}

	@Test
	void anEventThatWasCountedIsADuplicate() {
		assertThat(Acceptance.judge(new Position(2, SECOND), new ChainLink(2, SECOND, FIRST)))
			.isEqualTo(Verdict.DUPLICATE);
		assertThat(Acceptance.judge(new Position(2, SECOND), new ChainLink(1, FIRST, null)))
			.isEqualTo(Verdict.DUPLICATE);
	}

	@Test
	void anotherEventAtTheSequenceCountedLastIsAFork() {
		assertThat(Acceptance.judge(new Position(2, SECOND), new ChainLink(2, OTHER, FIRST))).isEqualTo(Verdict.FORK);
	}

	@Test
	void anEventBehindAMissingOneIsAGap() {
		assertThat(Acceptance.judge(new Position(1, FIRST), new ChainLink(3, OTHER, SECOND))).isEqualTo(Verdict.GAP);
		assertThat(Acceptance.judge(Position.START, new ChainLink(2, SECOND, FIRST))).isEqualTo(Verdict.GAP);
	}

}
