package caseintake.benchmarks.questions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.DenseCases;
import caseintake.benchmarks.workload.MadeUpCases;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTest {

	private static ReferenceData force;

	@BeforeAll
	static void readForce() throws Exception {
		try (var file = Files.newInputStream(Path.of("../samples/philadelphia.yaml"))) {
			force = ReferenceDataFile.read(file, "philadelphia.yaml");
		}
	}

	@Test
	void theSameSeedGivesTheSameCasesAndQuestions() {
		var cases = MadeUpCases.of(force, 5_000, 3);
		assertThat(text(cases)).isEqualTo(text(MadeUpCases.of(force, 5_000, 3)))
			.isNotEqualTo(text(MadeUpCases.of(force, 5_000, 4)));
		assertThat(Questions.draw(cases, 20, 3)).isEqualTo(Questions.draw(MadeUpCases.of(force, 5_000, 3), 20, 3));
	}

	@Test
	void aQuestionsAnswerIsCountedFromTheLinesThatAreSent() {
		var cases = MadeUpCases.of(force, 20_000, 5);
		List<String> lines = text(cases).lines().toList();
		assertThat(lines).hasSize(20_000);
		Question question = Questions.draw(cases, 2, 5).get(1);
		assertThat(question.path())
			.matches("/v1/statistics/cases\\?unit=[^&]+&openedSince=[^&]+&openedUntil=[^&]+&groupBy=category");
		String unit = "\"unit\":\"%s\"".formatted(value(question, "unit"));
		long expected = lines.stream()
			.filter((line) -> line.contains(unit))
			.map((line) -> line.replaceAll(".*openedOn\":\"(.*)\".*", "$1"))
			.filter((day) -> day.compareTo(value(question, "openedSince")) >= 0
					&& day.compareTo(value(question, "openedUntil")) <= 0)
			.count();
		assertThat(question.expected().values().stream().mapToLong(Integer::longValue).sum()).isEqualTo(expected)
			.isPositive();
	}

	@Test
	void casesOfLessThanAYearCanBeAskedFor() {
		var cases = DenseCases.of(force, null, 1_000, 1);
		assertThat(Questions.draw(cases, 40, 1)).anySatisfy(
				(question) -> assertThat(question.expected().values().stream().mapToInt(Integer::intValue).sum())
					.isEqualTo(1_000));
	}

	@Test
	void theWholeSizeHasAboutAMillionCells() {
		assertThat(MadeUpCases.of(force, 2_000_000, 1).cells()).isBetween(900_000L, 1_100_000L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			200 | {"total":3,"rows":[{"unit":"a","cases":1},{"unit":"b","cases":2},{"unit":"c","cases":0}]} | ``
			200 | {"total":4,"rows":[{"unit":"a","cases":1},{"unit":"b","cases":3}]} | 4 in total, not 3
			200 | {"total":3,"rows":[{"unit":"a","cases":2},{"unit":"b","cases":1}]} | 2 in [a], not 1
			200 | {"total":3,"rows":[{"unit":"b","cases":2}]} | rows that add up to 2, not 3
			200 | {"total":3 | no JSON
			503 | {} | status 503
			""")
	void aWrongAnswerIsNamed(int status, String body, String mistake) {
		var question = new Question("/", List.of("unit"), Map.of(List.of("a"), 1, List.of("b"), 2));
		assertThat(question.mistake(new Service.Answer(status, body))).isEqualTo(mistake);
	}

	private static String value(Question question, String parameter) {
		return question.path().replaceAll(".*[?&]" + parameter + "=([^&]*).*", "$1");
	}

	private static String text(Cases cases) {
		var text = new StringBuilder();
		cases.lines().forEach((lines) -> text.append(new String(lines, StandardCharsets.US_ASCII)));
		return text.toString();
	}

}
