package caseintake.intake.cases;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.cases.RegistrationResult.Created;
import caseintake.intake.changes.Change;
import caseintake.intake.problems.ProblemType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Locks are taken in one order, so that two committers never wait for each other in a
 * circle, and a change is judged only under the lock of its case.
 */
class CaseLockTest {

	private static Intake intake;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() {
		intake = Intake.start();
		jdbc = intake.jdbc();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void whoWaitsForACaseHoldsNoneThatComesAfterItAndNoHead() throws Exception {
		List<UUID> cases = cases("order-");
		var waiting = new AtomicReference<CompletableFuture<List<ChangeResult>>>();
		inTransaction(() -> {
			lock(cases.get(1));
			waiting.set(transfer(List.of(cases.get(2), cases.get(1), cases.get(0)), List.of("z", "m", "a")));
			awaitSomebodyWaiting();
			jdbc.sql("select 1 from case_file where case_id = ? for update nowait")
				.param(cases.get(2))
				.query()
				.singleRow();
			assertThat(jdbc.sql("select partition from partition_head for update nowait").query(Integer.class).list())
				.hasSize(12);
		});
		assertThat(waiting.get().get()).hasSize(3).allMatch(ChangeResult.Changed.class::isInstance);
	}

	@Test
	void whoWaitsForAChangeReferenceHoldsNoneThatComesAfterItAndNoCase() throws Exception {
		List<UUID> cases = cases("reference-");
		var waiting = new AtomicReference<CompletableFuture<List<ChangeResult>>>();
		inTransaction(() -> {
			assertThat(claim("claim-m")).isOne();
			waiting.set(transfer(cases, List.of("claim-z", "claim-m", "claim-a")));
			awaitSomebodyWaiting();
			jdbc.sql("set local lock_timeout = '1s'").update();
			assertThat(claim("claim-z")).isOne();
			cases.forEach((caseId) -> jdbc.sql("select 1 from case_file where case_id = ? for update nowait")
				.param(caseId)
				.query()
				.singleRow());
			jdbc.sql("delete from change_reference where sequence is null").update();
		});
		assertThat(waiting.get().get()).hasSize(3).allMatch(ChangeResult.Changed.class::isInstance);
	}

	@Test
	void aChangeIsJudgedAgainstWhatTheCaseIsWhenItIsMadeNotWhenItWasSent() throws Exception {
		List<UUID> cases = cases("judged-");
		var waiting = new AtomicReference<CompletableFuture<List<ChangeResult>>>();
		inTransaction(() -> {
			jdbc.sql("update case_file set unit = 'oslo' where case_id = any(?)")
				.param(cases.toArray(UUID[]::new))
				.update();
			waiting.set(transfer(cases, List.of("judged-1", "judged-2", "judged-3")));
			awaitSomebodyWaiting();
		});
		assertThat(waiting.get().get()).hasSize(3)
			.allSatisfy((result) -> assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class,
					(refused) -> assertThat(refused.problem().kind()).isEqualTo(ProblemType.STALE_CHANGE)));
	}

	@Test
	void nobodyWaitsForTheLockOfACaseThatIsNotTheirs() {
		List<UUID> cases = cases("foreign-");
		Jurisdiction agder = Jurisdiction.of(List.of("agder"), UnaryOperator.identity());
		inTransaction(() -> {
			lock(cases.getFirst());
			assertThat(transfer(agder, cases.subList(0, 1), List.of("foreign")).orTimeout(20, TimeUnit.SECONDS).join())
				.singleElement()
				.isInstanceOfSatisfying(ChangeResult.Refused.class,
						(refused) -> assertThat(refused.problem().kind()).isEqualTo(ProblemType.CASE_NOT_FOUND));
		});
	}

	/** Three cases in the order of their ids. */
	private static List<UUID> cases(String prefix) {
		try {
			return intake.register(prefix, 3).stream().map((result) -> ((Created) result).caseId()).sorted().toList();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static CompletableFuture<List<ChangeResult>> transfer(List<UUID> cases, List<String> references) {
		return transfer(Jurisdiction.EVERYWHERE, cases, references);
	}

	private static CompletableFuture<List<ChangeResult>> transfer(Jurisdiction jurisdiction, List<UUID> cases,
			List<String> references) {
		return intake.bean(CaseRegister.class)
			.change(IntStream.range(0, cases.size())
				.mapToObj((i) -> new RequestedChange(jurisdiction, new SourceReference("test", references.get(i)),
						new CaseName.Id(cases.get(i)), new Change.Transfer("vest", "agder"), Norway.DATA, null))
				.toList());
	}

	private static void lock(UUID caseId) {
		jdbc.sql("select 1 from case_file where case_id = ? for update").param(caseId).query().singleRow();
	}

	private static int claim(String reference) {
		return jdbc.sql("insert into change_reference (source_system, reference) values ('test', ?)")
			.param(reference)
			.update();
	}

	private static void awaitSomebodyWaiting() {
		Awaitility.await().until(() -> jdbc.sql("""
				select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
				where not l.granted and a.datname = current_database()""").query(Long.class).single() > 0);
	}

	private static void inTransaction(Runnable work) {
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> work.run());
	}

}
