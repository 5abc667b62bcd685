package caseintake.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./faults} as a person types it. */
class FaultsCommandIT {

	private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	/** Those that the load reaches all the time. */
	private static final List<String> POINTS = List.of("after-journal-commit", "after-send", "before-counters-commit",
			"after-counting");

	@TempDir
	private Path folder;

	@Test
	void aShortCampaignOfEverythingKeepsEveryRule() throws Exception {
		Path report = this.folder.resolve("report.md");
		int status = run(Map.of(), "--minutes", "2", "--seed", "11", "--points",
				String.join(",", POINTS) + ",rebuild-swap", "--report", report.toString());
		assertThat(status).as(output()).isZero();
		assertThat(output()).contains("Every rule holds");
		assertThat(Files.readString(report)).contains("# Fault campaign: every rule holds", "seed 11", "| kills |");
		JsonNode json = new JsonMapper().readTree(Files.readString(this.folder.resolve("report.md.json")));
		assertThat(json.path("holds").asBoolean()).isTrue();
		assertThat(json.path("rules").size()).isEqualTo(19);
		assertThat(json.path("changes").asLong()).isPositive();
		// a rebuild may not come to its end in this time
		for (String kind : List.of("kills", "pauses", "cuts", "points")) {
			assertThat(json.path("faults").path(kind).asLong()).as(kind).isPositive();
		}
		JsonNode points = json.path("points");
		assertThat(POINTS).as(points.toString()).allMatch((point) -> points.path(point).path("armed").asLong() > 0);
		// which of them are reached depends on what else the machine has to do
		assertThat(POINTS.stream().mapToLong((point) -> points.path(point).path("struck").asLong()).sum())
			.as(points.toString())
			.isGreaterThanOrEqualTo(2);
		assertThat(json.path("generations").asLong()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--minutes", "--seed", "--only", "--points", "--report", "DATA_DIR", "JDK_FOLDERS",
			"BUILD", "Exit status" })
	void helpTellsEverything(String word) throws Exception {
		assertThat(run(Map.of(), "--help")).isZero();
		assertThat(output()).startsWith("Usage: ./faults").contains(word);
	}

	@ParameterizedTest
	@CsvSource({ "--minutes,soon", "--only,floods", "--nonsense,1" })
	void whatItDoesNotKnowItRefuses(String option, String value) throws Exception {
		assertThat(run(Map.of(), option, value)).isEqualTo(2);
		assertThat(output()).contains(option).hasLineCount(1);
	}

	@Test
	void withoutAJdkItCannotRun() throws Exception {
		assertThat(run(Map.of("JDK_FOLDERS", this.folder.toString()))).isEqualTo(3);
		assertThat(output()).startsWith("A JDK 25 is needed").hasLineCount(1);
	}

	private int run(Map<String, String> settings, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("./faults"));
		command.addAll(List.of(options));
		ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile());
		builder.environment().putAll(Map.of("BUILD", "false", "DATA_DIR", this.folder.resolve("data").toString()));
		builder.environment().putAll(settings);
		Process process = builder.start();
		try {
			assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(output()).isTrue();
			return process.exitValue();
		}
		finally {
			process.destroy();
		}
	}

	private String output() throws IOException {
		return Files.readString(this.folder.resolve("output"));
	}

}
