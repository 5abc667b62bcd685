package caseintake.stats.counting.healing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import caseintake.protocol.Position;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.OpenPositions;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationTableTest {

	private static final Instant NOON = Instant.parse("2017-05-10T12:00:00Z");

	private static final UUID EVENT = UUID.randomUUID();

	private static final CountersDatabase DATABASE = CountersDatabase.migrated(1);

	private final ConfirmationTable table = new ConfirmationTable(DATABASE.jdbc);

	@BeforeEach
	void forget() {
		DATABASE.jdbc.sql("delete from partition_confirmation").update();
		DATABASE.jdbc.sql("update partition_progress set open = true").update();
	}

	@Test
	void aPartitionThatIsLevelIsCompleteThroughTheAnswer() {
		confirm(1, 5, 5);
		assertThat(completeThrough()).isEqualTo(at(1));
	}

	@Test
	void aPartitionThatIsBehindIsCompleteOnceItReachesTheHeadItWaitsFor() {
		confirm(1, 3, 5);
		assertThat(completeThrough()).isNull();
		confirm(2, 4, 8);
		assertThat(completeThrough()).isNull();
		confirm(3, 6, 9);
		assertThat(completeThrough()).isEqualTo(at(1));
		confirm(4, 9, 12);
		assertThat(completeThrough()).isEqualTo(at(3));
	}

	@Test
	void anAnswerToAnOlderQuestionReplacesNothing() {
		confirm(2, 5, 5);
		confirm(1, 4, 4);
		assertThat(completeThrough()).isEqualTo(at(2));
		assertThat(head()).isEqualTo(5);
	}

	@Test
	void countersThatWentBackAreNotConfirmedByAnAnswerAboutWhatTheyHad() {
		confirm(1, 3, 5);
		stand(4, EVENT);
		this.table.confirm(asked(2), new Position(5, EVENT), answer(2, 5), null);
		assertThat(completeThrough()).isNull();
		assertThat(confirmedAt()).isEqualTo(at(1));
		stand(5, EVENT);
		this.table.confirm(asked(2), new Position(5, EVENT), answer(2, 5), null);
		assertThat(completeThrough()).isEqualTo(at(2));
	}

	@Test
	void nothingIsConfirmedByAnAnswerAboutAnotherEvent() {
		stand(5, UUID.randomUUID());
		this.table.confirm(asked(1), new Position(5, EVENT), answer(1, 5), null);
		assertThat(confirmations()).isZero();
	}

	@Test
	void anAnswerConfirmsWhatHasBeenCountedSince() {
		stand(7, UUID.randomUUID());
		this.table.confirm(asked(1), new Position(5, EVENT), answer(1, 5), null);
		assertThat(completeThrough()).isEqualTo(at(1));
	}

	@Test
	void aClosedGenerationIsConfirmedNoMore() {
		stand(5, EVENT);
		DATABASE.jdbc.sql("update partition_progress set open = false").update();
		this.table.confirm(asked(1), new Position(5, EVENT), answer(1, 5), null);
		assertThat(confirmations()).isZero();
	}

	@Test
	void aPartitionWithoutEventsIsConfirmed() {
		stand(0, null);
		this.table.confirm(asked(1), Position.START, answer(1, 0), null);
		assertThat(completeThrough()).isEqualTo(at(1));
	}

	@Test
	void whereNothingIsConfirmedOnlyTheToldHeadIsReplacedAndByNoOlderAnswer() {
		confirm(2, 5, 9);
		this.table.reaches(asked(1), answer(1, 3));
		assertThat(toldHead()).isEqualTo(9);
		this.table.reaches(asked(4), answer(4, 4));
		assertThat(toldHead()).isEqualTo(4);
		assertThat(head()).isEqualTo(9);
		confirm(3, 5, 9);
		assertThat(toldHead()).isEqualTo(4);
		assertThat(confirmedAt()).isEqualTo(at(3));
		confirm(5, 5, 9);
		assertThat(toldHead()).isEqualTo(9);
		assertThat(completeThrough()).isNull();
	}

	@Test
	void completenessNeverGoesBack() {
		confirm(1, 5, 5);
		confirm(2, 5, 9);
		assertThat(completeThrough()).isEqualTo(at(1));
	}

	/** Asked at a second after noon, and recorded through the same. */
	private void confirm(int second, long counted, long head) {
		var position = new Position(counted, EVENT);
		stand(counted, EVENT);
		this.table.confirm(asked(second), position, answer(second, head), null);
	}

	/** The counters stand there. */
	private static void stand(long sequence, @Nullable UUID eventId) {
		DATABASE.jdbc.sql("update partition_progress set last_sequence = ?, last_event_id = ?")
			.params(Arrays.asList(sequence, eventId))
			.update();
	}

	private static OpenPositions.Snapshot asked(int second) {
		return new OpenPositions.Snapshot(1, at(second), Map.of(), Set.of());
	}

	private static JournalState.Partition answer(int second, long head) {
		return new JournalState.Partition(0, head, (head > 0) ? UUID.randomUUID() : null, at(second), head, null);
	}

	private static long head() {
		return number("select head from partition_confirmation");
	}

	private static long toldHead() {
		return number("select told_head from partition_confirmation");
	}

	private static long confirmations() {
		return number("select count(*) from partition_confirmation");
	}

	private static long number(String query) {
		return DATABASE.jdbc.sql(query).query(Long.class).single();
	}

	private static Instant confirmedAt() {
		return DATABASE.jdbc.sql("select asked_at from partition_confirmation")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private static Instant at(int second) {
		return NOON.plusSeconds(second);
	}

	private static @Nullable Instant completeThrough() {
		OffsetDateTime through = DATABASE.jdbc.sql("select complete_through from partition_confirmation")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.orElse(null);
		return (through != null) ? through.toInstant() : null;
	}

}
