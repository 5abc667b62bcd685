package caseintake.system;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole of {@code ./run}, from the first start to Ctrl-C. */
class RunCommandIT {

	private static final String PUBLISHED = "84 cases opened or investigated since January 2016; "
			+ "33 new since 20 November 2016, of these 13 Vest politidistrikt and 20 sent to other police districts\n";

	@TempDir
	private Path folder;

	@Test
	void aCloneEndsWithTheStatementAndStopsCleanly() throws InterruptedException {
		try (RunCommand run = start("first", Map.of())) {
			run.awaitOutput("Ctrl-C stops everything");
			assertThat(run.output()).contains("84 lines: 84 created")
				.contains("\n\n" + PUBLISHED)
				.contains("5 lines: 0 created, 5 changed, 0 already known, 0 refused")
				.contains(
						"\nToday:\n91 cases opened or investigated since January 2016; 36 new since 20 November 2016, of these "
								+ "12 Vest politidistrikt and 22 sent to other police districts, 2 to national units\n")
				.containsPattern(
						"\nWhy it changed since 11 May 2017, from 84 to 92 cases, those elsewhere among them:\n {2}case-opened.v1 +10 in, +0 out; 4 arrived late\n")
				.contains("\nAs known at the end of 11 May 2017:\n" + PUBLISHED)
				.contains("kcat -b 127.0.0.1:")
				.contains("psql -h 127.0.0.1");
			assertThat(Files.exists(this.folder.resolve("data").resolve("env"))).isTrue();

			RunCommand token = command("token", Map.of(), "token", "monitor");
			assertThat(token.status()).isZero();
			assertThat(token.output()).containsPattern("(?m)^eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+$");
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
	void aBrokenReferenceFileIsTold() throws Exception {
		Path broken = Files.writeString(this.folder.resolve("broken.yaml"), "version: x\nzone: Nowhere/None\n");
		RunCommand run = start("broken", Map.of("REFERENCE_DATA", broken.toString()));
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.output()).contains("broken.yaml").contains("zone (line 2)");
	}

	@Test
	void aTakenPortIsNamed() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = Integer.toString(other.getLocalPort());
			RunCommand run = start("taken", Map.of("STATS_PORT", port));
			assertThat(run.status()).isEqualTo(1);
			assertThat(run.output()).contains("The port " + port + " is taken").contains("STATS_PORT");
		}
	}

	private RunCommand start(String name, Map<String, String> settings) {
		return command(name, settings);
	}

	private RunCommand command(String name, Map<String, String> settings, String... arguments) {
		Map<String, String> all = new HashMap<>(
				Map.of("DATA_DIR", this.folder.resolve("data").toString(), "INTAKE_PORT", "0", "STATS_PORT", "0"));
		all.putAll(settings);
		return RunCommand.start(this.folder.resolve(name), all, arguments);
	}

}
