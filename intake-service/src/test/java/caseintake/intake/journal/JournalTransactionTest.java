package caseintake.intake.journal;

import java.util.List;

import caseintake.intake.problems.UnavailableException;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalTransactionTest {

	private final DriverManagerDataSource database = new DriverManagerDataSource(TestStack.newDatabase());

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void aCommitWhoseEndIsNotHeardIsUnknownAlthoughItsResultsWereThere() {
		this.jdbc.sql("create table stored (command integer)").update();
		var transaction = new JournalTransaction(new JdbcTransactionManager(this.database) {
			@Override
			protected void doCommit(DefaultTransactionStatus status) {
				super.doCommit(status);
				throw new TransactionSystemException("the connection broke");
			}
		});
		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> transaction.commit(List.of(7), this::store));
		assertThat(this.jdbc.sql("select command from stored").query(Integer.class).list()).containsExactly(7);
	}

	@Test
	void workThatTheDatabaseRefusesIsNotUnknown() {
		this.jdbc.sql("create table stored (command integer check (command > 0))").update();
		var transaction = new JournalTransaction(new JdbcTransactionManager(this.database));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> transaction.commit(List.of(-1), this::store))
			.isNotInstanceOf(UnavailableException.class);
	}

	@Test
	void workThatTheServerCannotDoIsNotUnknownEither() {
		var transaction = new JournalTransaction(new JdbcTransactionManager(this.database));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> transaction.commit(List.of(1), (commands) -> {
				this.jdbc.sql("do $$ begin raise exception using errcode = '54000'; end $$").update();
				return commands;
			}))
			.isNotInstanceOf(UnavailableException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "25P03", "28000", "3D000", "40P01", "53300", "55P03", "57014", "58030" })
	void aMomentThatDidNotSuitSaysNothingOfTheWork(String state) {
		var transaction = new JournalTransaction(new JdbcTransactionManager(this.database));
		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> transaction.commit(List.of(1), (commands) -> {
				this.jdbc.sql("do $$ begin raise exception using errcode = '" + state + "'; end $$").update();
				return commands;
			}));
	}

	private List<String> store(List<Integer> commands) {
		commands.forEach((command) -> this.jdbc.sql("insert into stored values (?)").param(command).update());
		return commands.stream().map(String::valueOf).toList();
	}

}
