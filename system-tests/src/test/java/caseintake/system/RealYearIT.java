package caseintake.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import caseintake.system.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** One year of a real police force, through services with a heap of 256 MB each. */
class RealYearIT {

	private static final Path DATA = Pipeline.PROJECT.resolve("../shared/data/philadelphia-2016.csv.gz").normalize();

	@TempDir
	private Path folder;

	/** What the file says of a case for the second time. */
	private final StringBuilder refiled = new StringBuilder();

	@Test
	void everyDistrictsCounterEqualsTheCountMadeFromTheFileAndTwoCasesAreReclassified() throws Exception {
		assumeTrue(Files.exists(DATA), "skipped: the real incidents are not there");
		Path lines = this.folder.resolve("philadelphia.ndjson");
		Path csv = this.folder.resolve("philadelphia.csv");
		Map<String, Long> expected = convert(lines, csv);
		try (Pipeline pipeline = Pipeline.start(this.folder.resolve("stack"), Map.of("CASE_INTAKE_REFERENCE_DATA",
				Pipeline.PROJECT.resolve("samples/philadelphia.yaml").toUri().toString()))) {
			Answer trial = pipeline.intake().importCsv("?dryRun=true", BodyPublishers.ofFile(csv));
			assertCounts(trial.json(), 161_319, 0, 2);
			assertCounts(pipeline.intake().importLines(BodyPublishers.ofFile(lines)).json(), 161_319, 0, 2);
			pipeline.awaitComplete(161_319);
			assertThat(districts(pipeline)).isEqualTo(expected);

			reclassify(pipeline, expected);

			// one of the second lines says what its case is now, the other has another
			// opening day
			assertCounts(pipeline.intake().importCsv("", BodyPublishers.ofFile(csv)).json(), 0, 161_320, 1);
			pipeline.awaitComplete(161_321);
			assertThat(districts(pipeline)).isEqualTo(expected);
			assertThat(pipeline.stats().get("/v1/pipeline").json().get("total").get("head").asLong())
				.isEqualTo(161_321);
		}
	}

	/** The two references that occur twice: no case more, each in another category. */
	private void reclassify(Pipeline pipeline, Map<String, Long> expected) {
		Map<String, Long> before = cells(pipeline);
		JsonNode answer = pipeline.intake().importLines(BodyPublishers.ofString(this.refiled.toString())).json();
		assertThat(answer.get("lines").asLong()).isEqualTo(2);
		assertThat(answer.get("changed").asLong()).isEqualTo(2);
		pipeline.awaitComplete(161_321);

		assertThat(districts(pipeline)).isEqualTo(expected);
		Map<String, Long> moved = cells(pipeline);
		before.forEach((cell, cases) -> moved.merge(cell, -cases, Long::sum));
		moved.values().removeIf((cases) -> cases == 0);
		assertThat(moved)
			.isEqualTo(Map.of("district-19 homicide-criminal", -1L, "district-19 aggravated-assault-firearm", 1L,
					"district-25 homicide-criminal", -1L, "district-25 aggravated-assault-firearm", 1L));
		JsonNode figures = pipeline.stats().get("/v1/statistics/cases").json();
		assertThat(figures.get("total").asLong()).isEqualTo(161_319);
		LocalDate yesterday = LocalDate.parse(figures.get("asOf").asString()).minusDays(1);
		assertThat(pipeline.stats()
			.get("/v1/statistics/changes?from=" + yesterday, "text/csv")
			.body()
			.lines()
			.filter((line) -> !line.startsWith("case-opened")))
			.containsExactly("reason,added,arrivedLate,removed,difference", "case-reclassified.v1,2,0,2,0");
	}

	private static void assertCounts(JsonNode answer, long created, long duplicates, long refused) {
		assertThat(answer.get("lines").asLong()).isEqualTo(161_321);
		assertThat(answer.get("created").asLong()).isEqualTo(created);
		assertThat(answer.get("duplicates").asLong()).isEqualTo(duplicates);
		assertThat(answer.get("refused").asLong()).isEqualTo(refused);
	}

	private static Map<String, Long> cells(Pipeline pipeline) {
		Map<String, Long> cells = new HashMap<>();
		for (JsonNode row : pipeline.stats().get("/v1/statistics/cases?groupBy=unit,category").json().get("rows")) {
			cells.put(row.get("unit").asString() + " " + row.get("category").asString(), row.get("cases").asLong());
		}
		return cells;
	}

	private static Map<String, Long> districts(Pipeline pipeline) {
		Map<String, Long> districts = new HashMap<>();
		for (JsonNode row : pipeline.stats().get("/v1/statistics/cases?groupBy=unit").json().get("rows")) {
			districts.put(row.get("unit").asString(), row.get("cases").asLong());
		}
		return districts;
	}

	/** Counts while it converts: a reference counts once, where it stands first. */
	private Map<String, Long> convert(Path lines, Path csv) throws IOException {
		Map<String, Long> districts = new HashMap<>();
		Map<String, String> categories = new HashMap<>();
		try (var in = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8));
				var out = Files.newBufferedWriter(lines);
				var csvOut = Files.newBufferedWriter(csv)) {
			csvOut.write("sourceReference,unit,category,openedAt\r\n");
			in.readLine();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String[] fields = line.split(",", -1);
				String openedAt = fields[3].replace(' ', 'T').replace("+00", "Z");
				out.write("""
						{"sourceReference":"%s","unit":"%s","category":"%s","openedAt":"%s"}
						""".formatted(fields[0], fields[1], fields[2], openedAt));
				csvOut.write(String.join(",", fields[0], fields[1], fields[2], openedAt) + "\r\n");
				String category = categories.putIfAbsent(fields[0], fields[2]);
				if (category == null) {
					districts.merge("district-" + fields[1], 1L, Long::sum);
				}
				else {
					this.refiled
						.append("""
								{"sourceReference":"%1$s","changeReference":"%1$s","type":"reclassify","from":"%2$s","to":"%3$s"}
								"""
							.formatted(fields[0], category, fields[2]));
				}
			}
		}
		return districts;
	}

}
