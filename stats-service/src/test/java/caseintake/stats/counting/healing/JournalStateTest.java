package caseintake.stats.counting.healing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import caseintake.protocol.Position;
import caseintake.stats.counting.healing.JournalState.Asked;

import static org.assertj.core.api.Assertions.assertThat;

class JournalStateTest {

	private static final Position COUNTED = new Position(7, UUID.randomUUID());

	@ParameterizedTest
	@CsvSource({ "7, true", "100007, true", "100008, false" })
	void controlTotalsGoAHundredThousandEventsBackFromTheHead(long head, boolean stated) {
		assertThat(journal(head, COUNTED).statesTotals(3, COUNTED)).isEqualTo(stated);
	}

	@Test
	void thereAreNoControlTotalsUpToAnEventThatTheJournalDoesNotHave() {
		assertThat(journal(9, new Position(7, UUID.randomUUID())).statesTotals(3, COUNTED)).isFalse();
		assertThat(journal(6, COUNTED).statesTotals(3, COUNTED)).isFalse();
		assertThat(journal(9, COUNTED).statesTotals(4, COUNTED)).isFalse();
	}

	private static JournalState journal(long head, Position asked) {
		return new JournalState(List.of(new JournalState.Partition(3, head, UUID.randomUUID(), Instant.EPOCH, head,
				new Asked(asked.sequence(), asked.eventId(), null))), null);
	}

}
