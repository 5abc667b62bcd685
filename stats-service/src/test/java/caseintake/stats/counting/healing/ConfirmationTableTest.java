package caseintake.stats.counting.healing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.OpenPositions;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationTableTest {

	private static final Instant NOON = Instant.parse("2017-05-10T12:00:00Z");

	private static final CountersDatabase DATABASE = CountersDatabase.migrated(1);

	private final ConfirmationTable table = new ConfirmationTable(DATABASE.jdbc);

	@BeforeEach
	void forget() {
		DATABASE.jdbc.sql("delete from partition_confirmation").update();
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
	void whereNothingIsConfirmedOnlyTheHeadIsReplacedAndByNoOlderAnswer() {
		confirm(2, 5, 9);
		this.table.reaches(asked(1), answer(1, 3));
		assertThat(head()).isEqualTo(9);
		this.table.reaches(asked(3), answer(3, 4));
		assertThat(head()).isEqualTo(4);
		assertThat(DATABASE.jdbc.sql("select asked_at from partition_confirmation")
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(at(2));
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
		this.table.confirm(asked(second), counted, answer(second, head), null);
	}

	private static OpenPositions.Snapshot asked(int second) {
		return new OpenPositions.Snapshot(1, at(second), Map.of(), Set.of());
	}

	private static JournalState.Partition answer(int second, long head) {
		return new JournalState.Partition(0, head, at(second), head, null);
	}

	private static long head() {
		return DATABASE.jdbc.sql("select head from partition_confirmation").query(Long.class).single();
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
