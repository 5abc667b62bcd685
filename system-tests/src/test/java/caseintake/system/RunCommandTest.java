package caseintake.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./run} says before anything is started. */
class RunCommandTest {

	private static final Pattern MODULES = Pattern.compile("(?m)^modules=\"(.+)\"$");

	private static final Pattern NEEDED = Pattern
		.compile("<groupId>caseintake</groupId>\\s*<artifactId>([a-z-]+)</artifactId>");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "INTAKE_PORT", "STATS_PORT", "KAFKA_PORT", "POSTGRES_PORT", "DATA_DIR", "REFERENCE_DATA",
			"SAMPLE", "Exit status" })
	void helpTellsEverySetting(String setting) throws InterruptedException {
		RunCommand help = RunCommand.start(output(), Map.of(), "--help");
		assertThat(help.status()).isZero();
		assertThat(help.output()).startsWith("Usage: ./run").contains(setting);
	}

	@Test
	void unknownArgumentsAreRefused() throws InterruptedException {
		RunCommand run = RunCommand.start(output(), Map.of(), "--nonsense");
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).contains("--help");
	}

	@Test
	void withoutAJdkOneSentenceSaysSo() throws InterruptedException {
		RunCommand run = RunCommand.start(output(), Map.of("JDK_FOLDERS", this.folder.toString(), "DATA_DIR", data()));
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.output()).startsWith("A JDK 25 is needed").hasLineCount(1);
	}

	@Test
	void anOlderJdkIsNotTaken() throws Exception {
		Path old = Files.createDirectories(this.folder.resolve("jdk-24"));
		Files.writeString(old.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
		Path compiler = Files.createFile(Files.createDirectories(old.resolve("bin")).resolve("javac"));
		assertThat(compiler.toFile().setExecutable(true)).isTrue();
		RunCommand run = RunCommand.start(output(), Map.of("JDK_FOLDERS", this.folder.toString(), "DATA_DIR", data()));
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.output()).startsWith("A JDK 25 is needed");
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws Exception {
		String below = Files.createFile(this.folder.resolve("file")).resolve("data").toString();
		RunCommand run = RunCommand.start(output(), Map.of("DATA_DIR", below));
		assertThat(run.status()).isEqualTo(1);
		assertThat(run.output()).contains(below + " cannot be written").contains("DATA_DIR").hasLineCount(1);
	}

	@Test
	void itBuildsEveryModuleThatAnotherNeeds() throws Exception {
		Matcher list = MODULES.matcher(Files.readString(Pipeline.PROJECT.resolve("local-stack/launch.sh")));
		assertThat(list.find()).isTrue();
		List<String> modules = List.of(list.group(1).split(" "));
		for (String module : modules) {
			Matcher needed = NEEDED.matcher(Files.readString(Pipeline.PROJECT.resolve(module).resolve("pom.xml")));
			assertThat(needed.results().map((each) -> each.group(1)).filter((each) -> !each.equals("case-intake")))
				.as(module)
				.isSubsetOf(modules);
		}
	}

	private Path output() {
		return this.folder.resolve("output");
	}

	private String data() {
		return this.folder.resolve("data").toString();
	}

}
