package caseintake.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import caseintake.localstack.LocalPostgres;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole of {@code ./run}, from the first start to Ctrl-C. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandIT {

	private static final String PUBLISHED = "84 cases opened or investigated since January 2016; "
			+ "33 new since 20 November 2016, of these 13 Vest politidistrikt and 20 sent to other police districts\n";

	private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

	@TempDir
	private static Path folder;

	private static String tokenOfBefore = "none";

	@Test
	@Order(1)
	void aCloneEndsWithTheStatementAndStopsCleanly() throws InterruptedException {
		try (RunCommand run = start("first", Map.of())) {
			run.awaitOutput("Ctrl-C stops everything");
			assertThat(run.output()).contains("84 lines: 84 created")
				.contains("\n\n" + PUBLISHED)
				.contains("5 lines: 0 created, 5 changed, 0 already known, 0 refused")
				.contains(
						"\nToday:\n91 cases opened or investigated since January 2016 (and 1 elsewhere); 36 new since 20 November 2016, of these "
								+ "12 Vest politidistrikt and 22 sent to other police districts, 2 to national units\n")
				.containsPattern(
						"\nWhy it changed since 11 May 2017, from 84 to 92 cases, those elsewhere among them:\n {2}case-opened.v1 +10 in, +0 out; 4 arrived late\n")
				.contains("\nAs known at the end of 11 May 2017:\n" + PUBLISHED)
				.contains("kcat -b 127.0.0.1:")
				.contains("psql -h 127.0.0.1")
				.doesNotContain("http://127.0.0.1");
			assertThat(Files.exists(folder.resolve("data").resolve("env"))).isTrue();

			tokenOfBefore = token("operator");
			assertThat(token("monitor")).isNotEqualTo(tokenOfBefore);
			RunCommand unknown = command("unknown", Map.of(), "token", "nobody");
			assertThat(unknown.status()).isEqualTo(1);
			assertThat(unknown.output()).contains("There is no such client", "kripos");

			RunCommand second = start("second", Map.of());
			assertThat(second.status()).isEqualTo(1);
			assertThat(second.output()).contains("in use by another ./run (process " + run.handle().pid() + ")");

			List<ProcessHandle> children = run.handle().descendants().toList();
			assertThat(children).hasSizeGreaterThanOrEqualTo(3);
			run.terminate();
			assertThat(run.status()).isZero();
			assertThat(children).noneMatch(ProcessHandle::isAlive);
		}
	}

	@Test
	@Order(2)
	void whileAnAlarmStandsEverythingServesAndTheRestIsToldWhenItIsResolved() throws Exception {
		raiseAlarm();
		try (RunCommand run = start("alarm", Map.of())) {
			run.awaitOutput("Ctrl-C stops everything");
			assertThat(run.output())
				.contains("\nAn alarm of stats-service stands: control-totals-differ, "
						+ "see docs/runbook.md#control-totals-differ\nEverything goes on running.")
				.doesNotContain("For the journal it is", "Today:");
			var answer = stats().send("POST", "/v1/alarms/1/resolution",
					Map.of("Authorization", "Bearer " + tokenOfBefore, "Content-Type", "application/json"),
					"{\"reason\":\"a trial\"}");
			assertThat(answer.status()).isEqualTo(200);
			run.awaitOutput("As known at the end of 11 May 2017:\n" + PUBLISHED);
			run.terminate();
			assertThat(run.status()).isZero();
		}
	}

	@Test
	@Order(3)
	void whatCannotBeToldDoesNotEndItButAProcessThatHasEndedDoes() throws Exception {
		Path loaded = folder.resolve("data/samples-loaded");
		Files.delete(loaded);
		Files.createDirectory(loaded);
		try (RunCommand run = start("untold", Map.of())) {
			run.awaitOutput("Ctrl-C stops everything");
			assertThat(run.output()).contains("samples-loaded cannot be read.\nEverything goes on running.");
			ProcessHandle stats = run.handle()
				.descendants()
				.filter((child) -> child.info().commandLine().orElse("").contains("stats-service.jar"))
				.findFirst()
				.orElseThrow();
			stats.destroyForcibly();
			assertThat(run.status()).isEqualTo(1);
			assertThat(run.output()).contains("stats-service (process " + stats.pid() + ") has ended by itself");
		}
	}

	@Test
	@Order(4)
	void aBrokenReferenceFileIsTold() throws Exception {
		Path broken = Files.writeString(folder.resolve("broken.yaml"), "version: x\nzone: Nowhere/None\n");
		RunCommand run = start("broken", Map.of("REFERENCE_DATA", broken.toString()));
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.output()).contains("broken.yaml").contains("zone (line 2)");
	}

	@Test
	@Order(5)
	void aTakenPortIsNamed() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = Integer.toString(other.getLocalPort());
			RunCommand run = start("taken", Map.of("STATS_PORT", port));
			assertThat(run.status()).isEqualTo(1);
			assertThat(run.output()).contains("The port " + port + " is taken").contains("STATS_PORT");
		}
	}

	/** As if one had been left behind by the run before. */
	private static void raiseAlarm() throws SQLException {
		try (LocalPostgres left = LocalPostgres.start(folder.resolve("data/postgres"), 0);
				Connection connection = DriverManager.getConnection(left.jdbcUrl("stats"));
				var statement = connection.createStatement()) {
			statement.execute(
					"""
							insert into alarm (generation, partition, kind, detail)
							select generation, 0, 'control-totals-differ', 'raised by hand' from generation where state = 'live'""");
		}
	}

	private static Http stats() throws IOException {
		String port = Files.readAllLines(folder.resolve("data/ports"))
			.stream()
			.filter((line) -> line.startsWith("STATS_PORT="))
			.findFirst()
			.orElseThrow();
		return new Http(Integer.parseInt(port.substring(port.indexOf('=') + 1)));
	}

	private String token(String client) throws InterruptedException {
		RunCommand token = command("token-" + client, Map.of(), "token", client);
		assertThat(token.status()).isZero();
		return token.output().lines().filter((line) -> TOKEN.matcher(line).matches()).findFirst().orElseThrow();
	}

	private RunCommand start(String name, Map<String, String> settings) {
		return command(name, settings);
	}

	private RunCommand command(String name, Map<String, String> settings, String... arguments) {
		Map<String, String> all = new HashMap<>(
				Map.of("DATA_DIR", folder.resolve("data").toString(), "INTAKE_PORT", "0", "STATS_PORT", "0"));
		all.putAll(settings);
		return RunCommand.start(folder.resolve(name), all, arguments);
	}

}
