package caseintake.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

import caseintake.localstack.LocalPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backup and restore as docs/operating.md tells: both databases are copied while cases
 * come in.
 */
class BackupIT {

	private static final int BEFORE = 20_000;

	private static final int AFTER = 1_000;

	private static final int ALL = BEFORE + AFTER;

	@TempDir
	private Path folder;

	@Test
	void copiesOfRunningDatabasesBringBackTheCountersAndThenTheJournal() throws Exception {
		Path journalFolder = this.folder.resolve("journal");
		Path journalCopy = this.folder.resolve("journal-copy");
		Path countersCopy = this.folder.resolve("counters-copy");
		try (Pipeline pipeline = Pipeline.without(this.folder);
				LocalPostgres journal = LocalPostgres.start(journalFolder, 0)) {
			pipeline.ready(pipeline.startIntake("intake", journal));
			pipeline.ready(pipeline.startStats("stats", "intake"));
			var operator = new Operator(pipeline);
			CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> operator.importCases("case", BEFORE));
			Awaitility.await().ignoreExceptions().until(() -> operator.total() > 0);
			BaseBackup.take(journal, journalFolder, journalCopy);
			BaseBackup.take(pipeline.postgres, pipeline.postgresFolder(), countersCopy);
			sending.join();
			operator.importCases("later", AFTER);
			pipeline.awaitComplete(ALL);
			operator.awaitPublished(ALL);

			pipeline.service("stats").kill();
			pipeline.postgres.kill();
			try (LocalPostgres counters = LocalPostgres.start(countersCopy, 0)) {
				aLaterVersionWasHere(counters);
				pipeline.ready(pipeline.startStats("stats", "intake", counters));
				pipeline.awaitComplete(ALL);
				assertThat(operator.total()).isEqualTo(ALL);
				assertThat(operator.alarms(pipeline.stats())).isEmpty();

				pipeline.service("intake").kill();
				journal.kill();
				try (LocalPostgres restored = LocalPostgres.start(journalCopy, 0)) {
					restoreTheJournal(pipeline, operator, restored);
				}
			}
		}
	}

	private static void restoreTheJournal(Pipeline pipeline, Operator operator, LocalPostgres restored)
			throws Exception {
		pipeline.ready(pipeline.startIntake("intake", restored));
		Awaitility.await().until(() -> operator.alarms(pipeline.stats()).contains("journal-went-back"));
		Awaitility.await().until(() -> operator.alarms(pipeline.intake()).contains("journal-behind-topic"));
		long lost = operator.lost();
		assertThat(lost).isBetween((long) AFTER, ALL - 1L);

		assertThat(pipeline.intake().command("/v1/alarms", Operator.REASON).status()).isEqualTo(201);
		operator.replaceTheTopic();
		operator.rebuildAndSwap("{\"journalWentBack\":true,\"reason\":\"backup restored\"}");
		operator.resolveAlarms(pipeline.intake());
		pipeline.awaitComplete(ALL - lost);
		assertThat(operator.total()).isEqualTo(ALL - lost);

		long again = operator.importCases("case", BEFORE).get("created").asLong()
				+ operator.importCases("later", AFTER).get("created").asLong();
		assertThat(again).isEqualTo(lost);
		pipeline.awaitComplete(ALL);
		assertThat(operator.total()).isEqualTo(ALL);
		operator.awaitPublished(ALL);
	}

	/** The way back to the version before: it finds a migration that it does not know. */
	private static void aLaterVersionWasHere(LocalPostgres server) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.jdbcUrl("stats"));
				Statement statement = connection.createStatement()) {
			statement.execute("""
					insert into flyway_schema_history
					(installed_rank, version, description, type, script, installed_by, execution_time, success)
					select max(installed_rank) + 1, '1000', 'later', 'SQL', 'V1000__later.sql', 'test', 1, true
					from flyway_schema_history""");
		}
	}

}
