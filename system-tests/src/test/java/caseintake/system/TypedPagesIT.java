package caseintake.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Somebody follows docs/integrating.md and docs/owasp.md from top to bottom, on one
 * pipeline.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TypedPagesIT {

	private static final Path ANSWERS = Path.of("target/typed").toAbsolutePath();

	private static final long LONGEST_MINUTES = 5;

	private Path folder;

	private Pipeline pipeline;

	@BeforeAll
	void start(@TempDir Path own) throws IOException, InterruptedException {
		assumeTrue(isInstalled("jq"), "skipped: there is no jq on the PATH");
		this.folder = own;
		this.pipeline = Pipeline.start(this.folder);
	}

	@AfterAll
	void stop() {
		if (this.pipeline != null) {
			this.pipeline.close();
		}
	}

	@TestFactory
	Stream<DynamicTest> everyCommandAnswersAsThePageSays() {
		return Stream.of(new TypedPage("integrating"), new TypedPage("owasp")).flatMap(this::follow);
	}

	private Stream<DynamicTest> follow(TypedPage page) {
		DynamicTest whole = DynamicTest.dynamicTest(page.name() + " can be followed to its end", () -> run(page));
		return Stream.concat(Stream.of(whole),
				page.steps()
					.stream()
					.map((step) -> DynamicTest.dynamicTest(
							page.name() + ": " + step.command().lines().findFirst().orElseThrow(),
							() -> compare(step, answers(page)))));
	}

	private void run(TypedPage page) throws IOException, InterruptedException {
		assertThat(page.steps()).hasSizeGreaterThan(10).allSatisfy((step) -> {
			assertThat(step.command()).as("command before " + step.answer()).isNotBlank();
			assertThat(step.answer()).as("answer to " + step.command()).isNotBlank();
		});
		Path errors = Files.createDirectories(answers(page)).resolve("errors");
		Path script = Files.writeString(this.folder.resolve(page.name() + ".sh"), page.script());
		var builder = new ProcessBuilder("bash", script.toString()).directory(Pipeline.PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(errors.toFile());
		builder.environment().putAll(environment());
		builder.environment().put("ANSWERS", answers(page).toString());
		Process shell = builder.start();
		if (!shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
			shell.descendants().forEach(ProcessHandle::destroyForcibly);
			shell.destroyForcibly();
		}
		assertThat(shell.waitFor()).as(Files.readString(errors)).isZero();
	}

	/** What the pages take instead of that which ./run has written. */
	private Map<String, String> environment() {
		String repository = System.getProperty("maven.repo.local");
		return Map.of("INTAKE", "http://localhost:" + this.pipeline.service("intake").port(), "STATS",
				"http://localhost:" + this.pipeline.service("stats").port(), "TOKEN", Http.token(), "KAFKA",
				this.pipeline.kafka.bootstrapServers(), "JAVA", ProcessHandle.current().info().command().orElseThrow(),
				"INTAKE_JAR", Pipeline.PROJECT.resolve("intake-service/target/program/intake-service.jar").toString(),
				"TMPDIR", this.folder.toString(), "MAVEN_OPTS",
				(repository != null) ? "-Dmaven.repo.local=" + repository : "");
	}

	private static void compare(TypedPage.Step step, Path answers) throws IOException, InterruptedException {
		assumeTrue(!step.command().contains("kcat") || isInstalled("kcat"), "skipped: there is no kcat on the PATH");
		String answer = Files.readString(answers.resolve(Integer.toString(step.number())));
		assertThat(answer.strip() + "\n").as(step.command()).matches(step.pattern());
	}

	private static Path answers(TypedPage page) {
		return ANSWERS.resolve(page.name());
	}

	private static boolean isInstalled(String program) throws IOException, InterruptedException {
		return new ProcessBuilder(List.of("sh", "-c", "command -v " + program)).start().waitFor() == 0;
	}

}
