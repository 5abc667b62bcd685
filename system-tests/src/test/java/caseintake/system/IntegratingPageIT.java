package caseintake.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Somebody follows docs/integrating.md from top to bottom, on a pipeline of their own.
 */
class IntegratingPageIT {

	private static final Path ANSWERS = Path.of("target/integrating").toAbsolutePath();

	private static final long LONGEST_MINUTES = 5;

	private static final IntegratingPage PAGE = new IntegratingPage();

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	private static int status;

	@BeforeAll
	static void follow() throws IOException, InterruptedException {
		assumeTrue(isInstalled("jq"), "skipped: there is no jq on the PATH");
		Files.createDirectories(ANSWERS);
		pipeline = Pipeline.start(folder);
		Path script = Files.writeString(folder.resolve("page.sh"), PAGE.script());
		var builder = new ProcessBuilder("bash", script.toString()).directory(Pipeline.PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ANSWERS.resolve("errors").toFile());
		var environment = builder.environment();
		environment.put("ANSWERS", ANSWERS.toString());
		environment.put("INTAKE", "http://localhost:" + pipeline.service("intake").port());
		environment.put("STATS", "http://localhost:" + pipeline.service("stats").port());
		environment.put("TOKEN", Http.token());
		environment.put("KAFKA", pipeline.kafka.bootstrapServers());
		environment.put("TMPDIR", folder.toString());
		String repository = System.getProperty("maven.repo.local");
		if (repository != null) {
			environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
		}
		Process shell = builder.start();
		if (!shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
			shell.descendants().forEach(ProcessHandle::destroyForcibly);
			shell.destroyForcibly();
		}
		status = shell.waitFor();
	}

	@AfterAll
	static void stop() {
		if (pipeline != null) {
			pipeline.close();
		}
	}

	@Test
	void thePageCanBeFollowedToItsEnd() throws IOException {
		assertThat(PAGE.steps()).hasSizeGreaterThan(15).allSatisfy((step) -> {
			assertThat(step.command()).as("command before " + step.answer()).isNotBlank();
			assertThat(step.answer()).as("answer to " + step.command()).isNotBlank();
		});
		assertThat(status).as(Files.readString(ANSWERS.resolve("errors"))).isZero();
	}

	@TestFactory
	Stream<DynamicTest> everyCommandAnswersAsThePageSays() {
		return PAGE.steps()
			.stream()
			.map((step) -> DynamicTest.dynamicTest(step.command().lines().findFirst().orElseThrow(), () -> {
				assumeTrue(!step.command().contains("kcat") || isInstalled("kcat"),
						"skipped: there is no kcat on the PATH");
				String answer = Files.readString(ANSWERS.resolve(Integer.toString(step.number())));
				assertThat(answer.strip() + "\n").as(step.command()).matches(step.pattern());
			}));
	}

	private static boolean isInstalled(String program) throws IOException, InterruptedException {
		return new ProcessBuilder(List.of("sh", "-c", "command -v " + program)).start().waitFor() == 0;
	}

}
