package caseintake.intake.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import caseintake.intake.Intake;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.RegistrationResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;

class HeadLockTest {

	private static Intake intake;

	@BeforeAll
	static void start() {
		intake = Intake.start();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void whoFindsTheHeadsLockedGoesOnAfterWhatWasWrittenMeanwhile() throws Exception {
		JdbcClient jdbc = intake.jdbc();
		var waiting = new AtomicReference<CompletableFuture<List<RegistrationResult>>>();
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			jdbc.sql("select partition from partition_head for update").query(Integer.class).list();
			waiting.set(intake.bean(CaseRegister.class).submit(List.of(registration("waiting"))));
			Awaitility.await().until(() -> somebodyWaits(jdbc));
			writeOneEventInEachPartition(jdbc);
		});
		assertThat(waiting.get().get().getFirst()).isInstanceOf(RegistrationResult.Created.class);
		assertThat(jdbc.sql("""
				select count(*) from case_event e join case_event before
					on before.partition = e.partition and before.event_id = e.previous_event_id
				where before.type = 'test' and e.sequence = before.sequence + 1
					and e.recorded_at >= before.recorded_at""").query(Long.class).single()).isOne();
	}

	/**
	 * Two committers that lock in the same order never wait for each other in a circle.
	 */
	@Test
	void whoWaitsForAHeadHoldsNoneThatComesAfterIt() throws Exception {
		JdbcClient jdbc = intake.jdbc();
		var waiting = new AtomicReference<CompletableFuture<List<RegistrationResult>>>();
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			jdbc.sql("select partition from partition_head where partition = 0 for update").query().singleRow();
			waiting.set(intake.bean(CaseRegister.class)
				.submit(IntStream.range(0, 200).mapToObj((i) -> registration("case-" + i)).toList()));
			Awaitility.await().until(() -> somebodyWaits(jdbc));
			assertThat(jdbc.sql("select partition from partition_head where partition > 0 for update nowait")
				.query(Integer.class)
				.list()).hasSize(11);
		});
		assertThat(waiting.get().get()).allMatch(RegistrationResult.Created.class::isInstance);
	}

	private static void writeOneEventInEachPartition(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into case_event (partition, sequence, event_id, previous_event_id, case_id, type, recorded_at, value)
						select partition, last_sequence + 1, gen_random_uuid(), last_event_id, gen_random_uuid(), 'test',
							now() + interval '1 hour', '{}'
						from partition_head""")
			.update();
		jdbc.sql("""
				update partition_head h
				set last_sequence = e.sequence, last_event_id = e.event_id, last_recorded_at = e.recorded_at
				from case_event e where e.partition = h.partition and e.sequence = h.last_sequence + 1""").update();
	}

	/**
	 * Locks are seen as they are now, also in an open transaction; of the activity, only
	 * in which database a process is.
	 */
	private static boolean somebodyWaits(JdbcClient jdbc) {
		return jdbc.sql("""
				select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
				where not l.granted and a.datname = current_database()""").query(Long.class).single() > 0;
	}

}
