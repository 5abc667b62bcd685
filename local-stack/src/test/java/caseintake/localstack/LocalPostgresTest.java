package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocalPostgresTest {

	@TempDir
	Path folder;

	@Test
	void commitsAreDurable() throws SQLException {
		String url = TestStack.newDatabase();
		assertThat(value(url, "SHOW fsync")).isEqualTo("on");
		assertThat(value(url, "SHOW synchronous_commit")).isEqualTo("on");
		assertThat(value(url, "SHOW full_page_writes")).isEqualTo("on");
	}

	@Test
	void aServerThatMayLoseCommitsIsRefused() throws SQLException {
		try (Connection connection = DriverManager.getConnection(TestStack.newDatabase());
				Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit = off");
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> DurableSettings.require(connection))
				.withMessageContaining("synchronous_commit = off");
		}
	}

	@Test
	void isReachableFromThisMachineOnly() throws SQLException {
		assertThat(value(TestStack.newDatabase(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
	}

	@Test
	void dataSurviveAKillAndARestart() throws SQLException {
		try (LocalPostgres postgres = LocalPostgres.start(this.folder, 0)) {
			String url = postgres.jdbcUrl("intake");
			update(url, "CREATE TABLE note (text text)");
			update(url, "INSERT INTO note VALUES ('kept')");
			ProcessHandle killed = postgres.handle();
			postgres.kill();
			assertThat(killed.isAlive()).isFalse();
			postgres.restart();
			assertThat(postgres.jdbcUrl("intake")).isEqualTo(url);
			assertThat(value(url, "SELECT text FROM note")).isEqualTo("kept");
		}
		try (LocalPostgres again = LocalPostgres.start(this.folder, 0)) {
			assertThat(value(again.jdbcUrl("intake"), "SELECT text FROM note")).isEqualTo("kept");
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> LocalPostgres.start(this.folder, 0))
				.withMessageContaining("already runs on");
		}
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(PortTakenException.class)
				.isThrownBy(() -> LocalPostgres.start(this.folder, other.getLocalPort()))
				.withMessageContaining("port " + other.getLocalPort())
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(other.getLocalPort()));
		}
	}

	@Test
	void aServerThatCannotStartShowsItsLog() throws IOException {
		Files.createDirectories(this.folder.resolve("data").resolve("something"));
		assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> LocalPostgres.start(this.folder, 0))
			.withMessageContaining("exists but is not empty");
	}

	@Test
	void filesWhoseMakingWasInterruptedAreMadeAgain() throws IOException, SQLException {
		Files.createDirectories(this.folder.resolve("data").resolve("base"));
		Files.writeString(this.folder.resolve("data").resolve("postgresql.conf"), "");
		Files.writeString(this.folder.resolve("data.being-made"), "");
		try (LocalPostgres postgres = LocalPostgres.start(this.folder, 0)) {
			assertThat(value(postgres.jdbcUrl("intake"), "SELECT 1")).isEqualTo("1");
		}
		assertThat(this.folder.resolve("data.being-made")).doesNotExist();
	}

	@Test
	void onlyPlainDatabaseNamesAreTaken() {
		assertThatIllegalArgumentException().isThrownBy(() -> TestStack.postgres().jdbcUrl("a b"));
	}

	private static String value(String url, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			assertThat(row.next()).isTrue();
			return row.getString(1);
		}
	}

	private static void update(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
