package caseintake.benchmarks.contest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContestTest {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final List<String> turns = new ArrayList<>();

	@TempDir
	private Path folder;

	private Setting setting;

	@BeforeEach
	void makeFolders() throws IOException {
		Files.createDirectories(this.folder.resolve("raw"));
		Files.createDirectories(this.folder.resolve("plots"));
		this.setting = new Setting(Options.USUAL.withRounds(2), this.folder, this.folder, this.folder,
				new Console(new PrintStream(this.said, true, StandardCharsets.UTF_8)));
	}

	@Test
	void everyoneRunsOnceInEachRoundAndInAnotherOrder() throws Exception {
		new Contest("walk", List.of(walking("we", 3, 4, 5), walking("they", 6, 8, 10)), List.of()).hold(this.setting);
		assertThat(this.turns).containsExactly("we 0", "they 0", "they 1", "we 1", "we 2", "they 2");
		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("walk, warm-up: we\n  3 cases/s\n")
			.contains("walk, round 1 of 2: they\n  8 cases/s\n")
			.contains("walk, round 2 of 2: we\n");
	}

	@Test
	void everyFigureIsKeptAndTheWarmUpIsNotCounted() throws Exception {
		Outcome outcome = new Contest("walk", List.of(walking("we", 100, 4, 5), walking("they", 1, 8, 5)), List.of())
			.hold(this.setting);
		assertThat(this.folder.resolve("raw/walk.csv")).content().isEqualToNormalizingNewlines("""
				round,contestant,figure,value
				0,we,cases_per_second,100.0
				0,they,cases_per_second,1.0
				1,they,cases_per_second,8.0
				1,we,cases_per_second,4.0
				2,we,cases_per_second,5.0
				2,they,cases_per_second,5.0
				""");
		assertThat(outcome.table()).containsExactly("| median (least–most) | cases/s |", "|---|--:|",
				"| we | 5 (4–5) |", "| they | 7 (5–8) |");
	}

	@Test
	void aRatioIsTakenWithinARound() throws Exception {
		Outcome outcome = new Contest("walk", List.of(walking("we", 1, 4, 9), walking("they", 1, 8, 10)),
				List.of(Bar.atLeast(0.7, Figure.CASES_PER_SECOND, "we", "they")))
			.hold(this.setting);
		assertThat(outcome.verdicts())
			.containsExactly(new Verdict("walk", "they, cases/s of we", "≥ 0.7", "0.70 (0.50–0.90)", "yes"));
	}

	@Test
	void whoCannotBeHadIsNamedAndTheOthersGoOn() throws Exception {
		Outcome outcome = new Contest("walk",
				List.of(walking("we", 1, 2, 3), Contestant.peer("nobody", (round) -> stayAway()),
						Contestant.peer("clumsy", (round) -> fall())),
				List.of(Bar.atLeast(5, Figure.CASES_PER_SECOND, "we", "nobody"),
						Bar.atLeast(3, Figure.CASES_PER_SECOND, "we", "clumsy")))
			.hold(this.setting);
		assertThat(this.turns).containsExactly("we 0", "we 1", "we 2");
		assertThat(outcome.verdicts()).extracting(Verdict::reached)
			.containsExactly("not measured: it has not been built",
					"not measured: it failed in the warm-up: java.lang.IllegalStateException: fell");
		Result result = outcome.result(this.setting);
		assertThat(result.complete()).isFalse();
		assertThat(result.markdown()).contains("nobody: it has not been built.", "| nobody | – |");
		assertThat(ImageIO.read(this.folder.resolve("plots/walk.png").toFile()).getWidth()).isEqualTo(800);
	}

	@Test
	void withoutOursThereIsNoContest() {
		var contest = new Contest("walk", List.of(Contestant.ours("we", (round) -> fall())), List.of());
		assertThatIllegalStateException().isThrownBy(() -> contest.hold(this.setting)).withMessage("fell");
	}

	@Test
	void oursCannotBeLeftOut() {
		var contest = new Contest("walk", List.of(Contestant.ours("we", (round) -> stayAway())), List.of());
		assertThatIllegalStateException().isThrownBy(() -> contest.hold(this.setting))
			.withMessage("it has not been built")
			.withCauseInstanceOf(NotMeasuredException.class);
	}

	@Test
	void wrongAnswersAreSentences() throws Exception {
		Outcome outcome = new Contest("walk",
				List.of(Contestant.ours("we",
						(round) -> Performance.of(Figure.SECONDS, 1).wrong(List.of("2 + 2 gave 5")))),
				List.of())
			.hold(this.setting);
		assertThat(outcome.wrong()).containsExactly("we, warm-up: 2 + 2 gave 5", "we, round 1 of 2: 2 + 2 gave 5",
				"we, round 2 of 2: 2 + 2 gave 5");
	}

	private Contestant walking(String name, double... speeds) {
		return Contestant.ours(name, (round) -> {
			this.turns.add(name + " " + round);
			return Performance.of(Figure.CASES_PER_SECOND, speeds[round]);
		});
	}

	private static Performance stayAway() {
		throw new NotMeasuredException("it has not been built");
	}

	private static Performance fall() {
		throw new IllegalStateException("fell");
	}

}
