package caseintake.system.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The script that gives a new cluster its roles, run by psql where there is one. */
class RolesScriptTest {

	@TempDir
	private Path secrets;

	@Test
	void theOwnerMakesTablesAndTheServiceGetsWhatItIsGranted() throws Exception {
		assumeThat(new ProcessBuilder("sh", "-c", "command -v psql").start().waitFor()).as("psql on the PATH").isZero();
		Files.writeString(this.secrets.resolve("owner-password"), "it's \"one\"");
		Files.writeString(this.secrets.resolve("service-password"), "another\n");
		TestStack.postgres().jdbcUrl("from_script");
		assertThat(run()).isEqualTo("0 ");
		try (Connection connection = connect("from_script_owner"); Statement statement = connection.createStatement()) {
			statement.execute("create table note (text text)");
			statement.execute("grant select on note to from_script_service");
		}
		try (Connection connection = connect("from_script_service");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("""
						select has_table_privilege('note', 'select'), has_table_privilege('note', 'delete'),
							has_schema_privilege('public', 'create'), (select count(*) from note)""")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getBoolean(1)).isTrue();
			assertThat(row.getBoolean(2)).isFalse();
			assertThat(row.getBoolean(3)).isFalse();
		}
	}

	private String run() throws IOException, InterruptedException {
		var command = new ProcessBuilder(ProjectFiles.PROJECT.resolve("deploy/postgres/roles.sh").toString())
			.redirectErrorStream(true);
		command.environment()
			.putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(TestStack.postgres().port()),
					"POSTGRES_USER", "postgres", "POSTGRES_DB", "from_script", "SECRETS", this.secrets.toString()));
		Process process = command.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + " " + output;
	}

	private static Connection connect(String role) throws SQLException {
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:%d/from_script?user=%s".formatted(TestStack.postgres().port(), role));
	}

}
