package caseintake.system.containers;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

	@TempDir
	private Path folder;

	@BeforeAll
	static void composeIsInstalled() {
		Stream<Path> path = Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.map((entry) -> Path.of(entry, "docker-compose"));
		assumeThat(path).as("docker-compose on the PATH").anyMatch(Files::isExecutable);
	}

	/** An environment file of one's own must not have a say. */
	@Test
	void theFileFollowsTheSchema() throws Exception {
		Path nothing = Files.createFile(this.folder.resolve("empty.env"));
		Process process = new ProcessBuilder("docker-compose", "--env-file", nothing.toString(), "--file",
				"docker-compose.yml", "config", "--quiet")
			.directory(ProjectFiles.PROJECT.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor() + " " + output).isEqualTo("0 ");
	}

}
