package caseintake.intake.journal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.Intake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A journal of years, of which the planner knows the size. */
class JournalSizeTest {

	private static final int PARTITIONS = 12;

	private static final int EVENTS = 20_000;

	private static Intake intake;

	@BeforeAll
	static void startWithALargeJournal() {
		intake = Intake.start();
		for (int partition = 0; partition < PARTITIONS; partition++) {
			intake.jdbc()
				.sql("""
						insert into case_event (partition, sequence, event_id, previous_event_id, case_id, type, recorded_at, value)
						select ?, s, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'test', now(),
							json_build_object('after', json_build_object('unit', 'vest'))
						from generate_series(2, ?) s""")
				.param(partition)
				.param(EVENTS)
				.update();
		}
		intake.jdbc().sql("update partition_head set last_sequence = ?").param(EVENTS).update();
		intake.jdbc().sql("analyze").update();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void theRelayFindsWhatComesNextWithoutReadingItAll() {
		assertNotReadWhole(() -> assertThat(intake.bean(JournalRows.class).from(all(EVENTS - 3), 2)).hasSize(36));
	}

	@Test
	void theFeedFindsItsPageWithoutReadingItAll() {
		assertNotReadWhole(() -> assertThat(intake.bean(JournalRows.class).after(all(EVENTS - 3), 2)).hasSize(24));
	}

	@Test
	void controlTotalsTakeBackTheLastEventsWithoutReadingItAll() {
		assertNotReadWhole(() -> assertThat(intake.bean(ControlTotals.class).upTo(all(EVENTS - 3)))
			.allMatch((totals) -> totals.units().equals(Map.of("vest", -3L))));
	}

	private static Map<Integer, Long> all(long sequence) {
		return IntStream.range(0, PARTITIONS).boxed().collect(Collectors.toMap(Function.identity(), (_) -> sequence));
	}

	private static void assertNotReadWhole(Runnable reading) {
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			reading.run();
			assertThat(intake.jdbc()
				.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'case_event'")
				.query(Long.class)
				.single()).isPositive().isLessThan(EVENTS / 10);
		});
	}

}
