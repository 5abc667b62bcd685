package caseintake.intake.journal;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.intake.cases.CaseRegister;
import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who holds locks and stands still does not stop the others for long. */
class LimitsTest {

	private static Intake intake;

	@BeforeAll
	static void start() {
		intake = Intake.startWithItsOwnLimits();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void whoStandsStillWithAHeadLockedLosesIt() throws Exception {
		try (Connection paused = intake.bean(DataSource.class).getConnection();
				Statement statement = paused.createStatement()) {
			paused.setAutoCommit(false);
			statement.execute("select partition from partition_head for update");
			Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
				var results = intake.bean(CaseRegister.class).submit(List.of(registration("goes-on")));
				assertThat(results).succeedsWithin(Duration.ofMinutes(1));
			});
			assertThatExceptionOfType(SQLException.class).isThrownBy(paused::rollback);
		}
	}

	/** What is under way may still come below an instant that the answer would name. */
	@Test
	void whoAsksForTheHeadsWaitsForACommitterAndIsAskedToComeAgain() throws Exception {
		try (Connection committer = intake.bean(DataSource.class).getConnection();
				Statement statement = committer.createStatement()) {
			committer.setAutoCommit(false);
			statement.execute("set local idle_in_transaction_session_timeout = 0");
			statement.execute("select partition from partition_head for update");
			HttpResponse<String> answer = SharedIntake.http(intake).get("/v1/journal");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout" })
	void nobodyWaitsWithoutAnEndForWhoStandsStill(String limit) {
		assertThat(intake.jdbc()
			.sql("select current_setting(?)::interval between '1 second' and '20 seconds'")
			.param(limit)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "tcp_user_timeout, 10000", "tcp_keepalives_idle, 5", "tcp_keepalives_interval, 2",
			"tcp_keepalives_count, 3" })
	void theDatabaseNoticesThatAnInstanceIsGoneWithoutAWord(String setting, String value) {
		assertThat(intake.jdbc().sql("select current_setting(?)").param(setting).query(String.class).single())
			.isEqualTo(value);
	}

	@Test
	void anInstanceNoticesThatTheDatabaseIsGoneWithoutAWord() throws SQLException {
		assertThat(intake.bean(DataSource.class).unwrap(HikariDataSource.class).getDataSourceProperties())
			.containsEntry("tcpKeepAlive", "true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout" })
	void aMigrationMayTakeAsLongAsItNeeds(String limit) throws SQLException {
		try (Connection migration = intake.bean(Flyway.class).getConfiguration().getDataSource().getConnection();
				Statement statement = migration.createStatement();
				ResultSet answer = statement.executeQuery("show " + limit)) {
			assertThat(answer.next()).isTrue();
			assertThat(answer.getString(1)).isEqualTo("0");
		}
	}

}
