package caseintake.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.contest.NotMeasuredException;
import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.contest.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuringTest {

	private static final Result RIGHT = new Result(
			List.of(new Verdict("good", "limit", "≥ 0.7", "0.8 (0.8–0.8)", "yes")), List.of("Measured."), List.of());

	@TempDir
	private Path data;

	private Measuring measuring;

	@BeforeEach
	void begin() throws IOException {
		this.measuring = new Measuring(Options.USUAL, this.data, this.data,
				new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
	}

	@Test
	void aRowThatCannotRunDoesNotStopTheOthers() throws Exception {
		this.measuring.measure(row("bad", (_) -> {
			throw new IllegalStateException("broken");
		}));
		this.measuring.measure(row("good", (_) -> RIGHT));
		assertThat(Files.readAllLines(this.data.resolve("result.md"))).containsSubsequence(
				"| row | compared with | to reach | ratio | reached |",
				"| bad | – | – | – | not measured: it could not run, java.lang.IllegalStateException: broken |",
				"| good | limit | ≥ 0.7 | 0.8 (0.8–0.8) | yes |", "## bad", "## good", "Measured.",
				"No answer was wrong, but not everything was measured.");
		assertThat(this.measuring.report().status()).isEqualTo(3);
	}

	@Test
	void whatCannotBeHadIsNoFailure() throws Exception {
		this.measuring.measure(row("peerless", (_) -> {
			throw new NotMeasuredException("not available from Maven Central");
		}));
		assertThat(Files.readString(this.data.resolve("result.md")))
			.contains("| peerless | – | – | – | not measured: not available from Maven Central |");
		assertThat(this.measuring.report().status()).isZero();
	}

	@Test
	void wrongAnswersAreNamedAndTheirDataIsKept() throws Exception {
		this.measuring.measure(row("wrong", (setting) -> {
			Files.writeString(setting.folder().resolve("log"), "what happened");
			return new Result(List.of(), List.of(), List.of("2 + 2 gave 5"));
		}));
		assertThat(Files.readAllLines(this.data.resolve("result.md"))).contains("- wrong: 2 + 2 gave 5");
		assertThat(this.measuring.report().status()).isEqualTo(1);
		assertThat(runs()).hasSize(1);
	}

	@Test
	void dataIsDeletedWhenEveryAnswerWasRight() throws Exception {
		this.measuring.measure(row("good", (setting) -> {
			Files.writeString(setting.folder().resolve("log"), "what happened");
			return RIGHT;
		}));
		assertThat(this.measuring.report().lines()).contains("Every answer was right.");
		assertThat(this.measuring.report().status()).isZero();
		assertThat(runs()).isEmpty();
	}

	@Test
	void whoeverIsAbsentGaveNoAnswer() throws Exception {
		this.measuring.measure(row("good", (_) -> RIGHT));
		this.measuring.measure(row("lonely", (_) -> new Result(List.of(), List.of(), List.of(), false)));
		this.measuring.measure(row("good", (_) -> RIGHT));
		assertThat(this.measuring.report().lines()).contains("No answer was wrong, but not everything was measured.")
			.doesNotContain("Every answer was right.");
		assertThat(this.measuring.report().status()).isZero();
	}

	private List<Path> runs() throws IOException {
		try (Stream<Path> files = Files.list(this.data)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("run-")).toList();
		}
	}

	private interface Measurement {

		Result measure(Setting setting) throws IOException;

	}

	private static Row row(String name, Measurement measurement) {
		return new Row() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public String promise() {
				return "It is " + name + ".";
			}

			@Override
			public Result measure(Setting setting) throws IOException {
				return measurement.measure(setting);
			}

		};
	}

}
