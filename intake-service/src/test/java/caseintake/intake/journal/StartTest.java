package caseintake.intake.journal;

import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database that cannot keep the promises is refused with a sentence. */
class StartTest {

	@ParameterizedTest
	@ValueSource(strings = { "off", "local", "remote_write" })
	void aDatabaseThatMayForgetACommitIsRefused(String synchronousCommit) {
		String database = TestStack.newDatabase();
		var jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
		String name = jdbc.sql("select current_database()").query(String.class).single();
		jdbc.sql("alter database " + name + " set synchronous_commit = " + synchronousCommit).update();
		assertThatThrownBy(() -> Intake.start(database)).rootCause()
			.isInstanceOf(UnfitDatabaseException.class)
			.hasMessage("PostgreSQL runs with synchronous_commit = " + synchronousCommit
					+ ": an answered case could be lost. Set it to on or remote_apply.");
	}

	@Test
	void theNumberOfPartitionsIsFixedWhenTheDatabaseIsCreated() {
		String database = TestStack.newDatabase();
		Intake.start(database).close();
		assertThatThrownBy(() -> Intake.start(database, Intake.NO_BROKER, "case-intake.journal.partitions=24"))
			.rootCause()
			.hasMessage("The journal has 12 partitions, but case-intake.journal.partitions says 24. "
					+ "The number is fixed when the database is created.");
	}

}
