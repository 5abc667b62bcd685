package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import caseintake.intake.SharedIntake;
import caseintake.intake.imports.ImportClient.Answer;
import caseintake.intake.imports.ImportClient.Refusal;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same rows as CSV and as NDJSON, each for a source system of its own. */
@ResourceLock("shared intake")
class CsvSameAsJsonTest {

	static List<Long> seeds() {
		return new SplittableRandom(17).longs(60).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void rowsHaveTheSameOutcomeHoweverTheyAreWritten(long seed) {
		var random = new SplittableRandom(seed);
		List<Map<String, String>> rows = new RandomRows(random, "r").next(random.nextInt(1, 400), 200);
		if (random.nextBoolean()) {
			rows = new RandomChanges(random, "r", List.of()).among(rows, 20);
		}
		var writing = new CsvWriting(random);
		byte[] csv = writing.csv(rows);

		Answer fromJson = client("json").importFile(ImportClient.NDJSON, CsvWriting.json(rows));
		Answer fromCsv = client("csv").importFile(ImportClient.CSV, csv);

		assertThat(fromCsv).isEqualTo(onLines(fromJson, writing.lines()));
	}

	private static ImportClient client(String kind) {
		return new ImportClient(SharedIntake.http(), "same-" + kind + "-" + UUID.randomUUID());
	}

	/** Row n, which stands on line n of the NDJSON file. */
	private static Answer onLines(Answer answer, List<Long> lines) {
		List<Refusal> refusals = new ArrayList<>();
		for (Refusal refusal : answer.refusals()) {
			refusals.add(new Refusal(lines.get((int) refusal.line() - 1), refusal.status(), refusal.type(),
					refusal.errors()));
		}
		return new Answer(answer.lines(), answer.created(), answer.changed(), answer.duplicates(), answer.refused(),
				refusals);
	}

}
