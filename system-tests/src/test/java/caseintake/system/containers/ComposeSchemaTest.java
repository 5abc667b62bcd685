package caseintake.system.containers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Compose itself reads the file, which needs no Docker engine. */
@Timeout(60)
class ComposeSchemaTest {

	private static final Map<String, String> PASSWORDS = Map.of("INTAKE_DB_PASSWORD", "one", "STATS_DB_PASSWORD",
			"two");

	@TempDir
	private Path folder;

	@BeforeAll
	static void composeIsInstalled() {
		Stream<Path> path = Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.map((entry) -> Path.of(entry, "docker-compose"));
		assumeThat(path).as("docker-compose on the PATH").anyMatch(Files::isExecutable);
	}

	@Test
	void theFileFollowsTheSchema() throws Exception {
		assertThat(config(PASSWORDS)).isEqualTo("0 ");
	}

	@Test
	void aMissingPasswordIsTold() throws Exception {
		assertThat(config(Map.of("INTAKE_DB_PASSWORD", "one"))).doesNotStartWith("0 ")
			.contains("set STATS_DB_PASSWORD in .env");
	}

	/** Exit code and output. An environment file of one's own must not have a say. */
	private String config(Map<String, String> passwords) throws IOException, InterruptedException {
		Path nothing = Files.createFile(this.folder.resolve("empty.env"));
		var command = new ProcessBuilder("docker-compose", "--env-file", nothing.toString(), "--file",
				"docker-compose.yml", "config", "--quiet")
			.directory(ProjectFiles.PROJECT.toFile())
			.redirectErrorStream(true);
		command.environment().keySet().removeAll(PASSWORDS.keySet());
		command.environment().putAll(passwords);
		Process process = command.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + " " + output;
	}

}
