package caseintake.intake.cases;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.cases.CaseTrial.Line;
import caseintake.intake.cases.CommandOutcome.Changed;
import caseintake.intake.cases.CommandOutcome.Created;
import caseintake.intake.cases.CommandOutcome.Duplicate;
import caseintake.intake.cases.CommandOutcome.Refused;
import caseintake.intake.cases.CommandOutcome.Repeated;
import caseintake.intake.changes.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

class CaseTrialTest {

	private static Intake intake;

	private final CaseTrial trial = intake.bean(CaseTrial.class);

	private final UUID file = newFile();

	@BeforeAll
	static void start() {
		intake = Intake.start();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void askedAgainItSaysTheSame() {
		List<Line> lines = List.of(line(1, "again"), line(2, "again"), line(3, "other"));

		List<CommandOutcome> outcomes = this.trial.judge(this.file, lines);

		assertThat(outcomes).containsExactly(new Created(), new Duplicate(), new Created());
		assertThat(this.trial.judge(this.file, lines)).isEqualTo(outcomes);
	}

	@Test
	void askedAgainItSaysTheSameOfChanges() {
		Line away = transfer(3, "moves", "moves/1", "vest", "agder");
		List<Line> lines = List.of(line(2, "moves"), away, transfer(4, "moves", "moves/2", "agder", "vest"),
				new Line(5, away.command()));
		this.trial.judge(this.file, List.of(line(1, "before")));

		List<CommandOutcome> outcomes = this.trial.judge(this.file, lines);

		assertThat(outcomes).containsExactly(new Created(), new Changed(), new Changed(), new Repeated());
		assertThat(this.trial.judge(this.file, lines)).isEqualTo(outcomes);
		assertThat(this.trial.judge(this.file, List.of(line(6, "before"), new Line(7, away.command()))))
			.containsExactly(new Duplicate(), new Repeated());
	}

	@Test
	void twoFilesKnowNothingOfEachOther() {
		assertThat(this.trial.judge(this.file, List.of(line(1, "apart")))).containsExactly(new Created());
		assertThat(this.trial.judge(newFile(), List.of(line(9, "apart")))).containsExactly(new Created());
	}

	@Test
	void aCaseThatIsRegisteredMeanwhileStandsFromThenOn() throws Exception {
		assertThat(this.trial.judge(this.file, List.of(line(1, "meanwhile")))).containsExactly(new Created());

		intake.register(registration("meanwhile", "oslo", "travel"));

		assertThat(this.trial.judge(this.file, List.of(line(2, "meanwhile")))).first().isInstanceOf(Refused.class);
	}

	@Test
	void howeverManyTrialsWaitForTheDatabaseConnectionsAreLeftForThoseWhoRegister() throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
				intake.jdbc().sql("lock table trial_event in exclusive mode").update();
				for (int i = 0; i < 30; i++) {
					UUID another = newFile();
					threads.submit(() -> this.trial.judge(another, List.of(line(1, "waits"))));
				}
				await().until(() -> intake.jdbc().sql("""
						select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
						where not l.granted and a.datname = current_database()""").query(Long.class).single() > 0);
				for (int i = 0; i < 20; i++) {
					String reference = "beside-" + i;
					assertThatNoException().isThrownBy(() -> intake.register(registration(reference)));
				}
			});
		}
	}

	private static Line line(long number, String reference) {
		return new Line(number, registration(reference));
	}

	private static Line transfer(long number, String source, String reference, String from, String to) {
		return new Line(number,
				new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", reference),
						new CaseName.Source(new SourceReference("test", source)), new Change.Transfer(from, to),
						Norway.DATA, null));
	}

	private static UUID newFile() {
		return intake.jdbc().sql("""
				insert into import (import_id, source_system, state, dry_run, started_at, updated_at)
				values (gen_random_uuid(), 'test', 'running', true, now(), now())
				returning import_id""").query(UUID.class).single();
	}

}
