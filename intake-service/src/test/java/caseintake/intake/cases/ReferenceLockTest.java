package caseintake.intake.cases;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import caseintake.intake.Intake;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;

class ReferenceLockTest {

	/**
	 * Two committers that claim in the same order never wait for each other in a circle.
	 */
	@Test
	void whoWaitsForAReferenceHoldsNoneThatComesAfterIt() throws Exception {
		try (Intake intake = Intake.start()) {
			JdbcClient jdbc = intake.jdbc();
			var waiting = new AtomicReference<CompletableFuture<List<RegistrationResult>>>();
			new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
				claim(jdbc, "m");
				waiting.set(intake.bean(CaseRegister.class)
					.submit(List.of(registration("z"), registration("m"), registration("a"))));
				Awaitility.await().until(() -> jdbc.sql("""
						select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
						where not l.granted and a.datname = current_database()""").query(Long.class).single() > 0);
				jdbc.sql("set local lock_timeout = '1s'").update();
				assertThat(claim(jdbc, "z")).isOne();
				status.setRollbackOnly();
			});
			assertThat(waiting.get().get()).hasSize(3).allMatch(RegistrationResult.Created.class::isInstance);
		}
	}

	private static int claim(JdbcClient jdbc, String reference) {
		return jdbc.sql("insert into source_reference values ('test', ?, gen_random_uuid())").param(reference).update();
	}

}
