package caseintake.benchmarks.workload;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class WorkloadTest {

	@TempDir
	private Path folder;

	@Test
	void denseCasesAreOfOneOperationInFewCells() throws Exception {
		Workload dense = Workload.dense(setting(Options.USUAL.withEvents(100_000)));
		assertThat(dense.cases().number()).isEqualTo(100_000);
		assertThat(dense.cases().cells()).isBetween(2_000L, 4_000L);
		assertThat(lines(dense.cases().lines("a", 0, 2))).hasSize(2)
			.allMatch((line) -> line
				.matches("\\{\"sourceReference\":\"a-[01]\",\"operation\":\"dark-room\",\"unit\":\"[a-z-]+\""
						+ ",\"category\":\"[a-z-]+\",\"openedOn\":\"2017-05-\\d\\d\"}"));
	}

	@Test
	void aRealYearIsRepeatedWithShiftedDates() throws Exception {
		Path year = this.folder.resolve("year.csv.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(year))) {
			out.write("""
					reference,district,category,dispatched_at
					1,25,Arson,2016-01-12 04:59:59+00
					2,24,Arson,2016-12-31 05:00:00+00
					""".getBytes(StandardCharsets.US_ASCII));
		}
		Workload real = Workload.real(setting(Options.USUAL.withEvents(6).withYear(year)));
		assertThat(real.name()).isEqualTo("real");
		// the first instant is still the day before in Philadelphia; a year's second copy
		// begins nine years later
		assertThat(lines(real.cases().lines())).containsExactly(
				"{\"sourceReference\":\"case-0\",\"unit\":\"district-25\",\"category\":\"arson\",\"openedOn\":\"2016-01-11\"}",
				"{\"sourceReference\":\"case-1\",\"unit\":\"district-24\",\"category\":\"arson\",\"openedOn\":\"2016-12-31\"}",
				"{\"sourceReference\":\"case-2\",\"unit\":\"district-25\",\"category\":\"arson\",\"openedOn\":\"2017-01-09\"}",
				"{\"sourceReference\":\"case-3\",\"unit\":\"district-24\",\"category\":\"arson\",\"openedOn\":\"2017-12-30\"}",
				"{\"sourceReference\":\"case-4\",\"unit\":\"district-25\",\"category\":\"arson\",\"openedOn\":\"2018-01-08\"}",
				"{\"sourceReference\":\"case-5\",\"unit\":\"district-24\",\"category\":\"arson\",\"openedOn\":\"2018-12-29\"}");
	}

	@Test
	void manyRepetitionsStayWithinTenYears() throws Exception {
		Path year = Path.of("../../shared/data/philadelphia-2016.csv.gz");
		assumeTrue(Files.exists(year), "the real incidents are not there");
		Workload real = Workload.real(setting(Options.USUAL.withYear(year)));
		assertThat(real.cases().number()).isEqualTo(2_000_000);
		assertThat(real.cases().cells()).isGreaterThan(700_000);
		assertThat(real.cases().lastDay()).isBefore("2026-01-01");
	}

	@Test
	void aForceHasAsManyUnitsAsItIsTo() throws Exception {
		Workload many = Workload.ofUnits(setting(Options.USUAL), 10_000, 5);
		assertThat(many.cases().units()).hasSize(10_000);
		assertThat(many.cases().number()).isEqualTo(5);
	}

	@Test
	void aPartHasItsOwnReferencesAndCounts() throws Exception {
		Cases cases = Workload.real(setting(Options.USUAL.withEvents(3_000))).cases();
		List<String> part = lines(cases.lines("part", 2_999, 2));
		assertThat(part.getFirst()).startsWith("{\"sourceReference\":\"part-2999\"");
		assertThat(part.getLast()).startsWith("{\"sourceReference\":\"part-3000\"")
			.endsWith(lines(cases.lines("part", 0, 1)).getFirst().substring("{\"sourceReference\":\"part-0".length()));
		assertThat(lines(cases.lines())).filteredOn((line) -> line.contains(cases.units().getFirst()))
			.hasSize((int) cases.count(0, 3_000, 0));
	}

	private Setting setting(Options options) {
		return new Setting(options, Path.of(".."), this.folder, this.folder,
				new Console(new PrintStream(PrintStream.nullOutputStream())));
	}

	private static List<String> lines(Lines lines) {
		var text = new ArrayList<String>();
		lines.forEach((bytes) -> new String(bytes, StandardCharsets.US_ASCII).lines().forEach(text::add));
		return text;
	}

}
