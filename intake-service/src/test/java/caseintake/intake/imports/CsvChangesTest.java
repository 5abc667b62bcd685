package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.intake.SharedIntake;
import caseintake.intake.imports.ImportClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A row of a CSV file may be a change. */
@ResourceLock("shared intake")
class CsvChangesTest {

	private static final String REGISTRATION = "sourceReference,operation,unit,category,openedOn\n";

	private final ImportClient client = new ImportClient(SharedIntake.http(), "csv-" + UUID.randomUUID());

	@Test
	void aFileTellsTheWholeLifeOfACase() {
		Answer answer = importFile("""
				sourceReference;unit;category;openedOn;changeReference;type;from;to;from.openedOn;to.openedOn;reason
				1;vest;travel;2017-01-02;;;;;;;
				1;;;;c1;transfer;vest;p05;;;
				1;;;;c2;reclassify;travel;live-streaming;;;
				1;;;;c3;assist;;kripos okokrim;;;
				1;;;;c4;assist;okokrim kripos;kripos;;;
				1;;;;c5;correct;;;2017-01-02;2017-01-03;
				1;;;;c6;withdraw;live;;;;error
				1;;;;c7;reinstate;withdrawn;;;;
				1;vest;travel;2017-01-02;;;;;;;
				1;;;;c2;reclassify;travel;live-streaming;;;
				""");

		assertThat(answer.refusals()).isEmpty();
		assertThat(answer).extracting(Answer::created, Answer::changed, Answer::duplicates).containsExactly(1L, 7L, 2L);
		JsonNode found = find();
		assertThat(found.path("unit").asString()).isEqualTo("agder");
		assertThat(found.path("category").asString()).isEqualTo("live-streaming");
		assertThat(found.path("openedOn").asString()).isEqualTo("2017-01-03");
		assertThat(found.path("assisted").toString()).isEqualTo("[\"kripos\"]");
		assertThat(found.path("state").asString()).isEqualTo("live");
	}

	@Test
	void theFileInTheDocumentationIsCarriedOut() throws IOException {
		String file = Files.readAllLines(Path.of("../docs/case-life.md"))
			.stream()
			.filter((line) -> line.matches("    (sourceReference|b-1);.*"))
			.map(String::strip)
			.collect(Collectors.joining("\n"));

		Answer answer = importFile(file);

		assertThat(answer.refusals()).isEmpty();
		assertThat(answer).extracting(Answer::created, Answer::changed).containsExactly(1L, 4L);
	}

	@Test
	void ofAnOperationAnEmptyValueBesideOneThatIsSaidIsNone() {
		importFile(REGISTRATION + "1,dark-room,vest,travel,2017-01-02\n");
		String header = "sourceReference,changeReference,type,from.operation,to.operation,from.openingUnit,to.openingUnit\n";

		assertThat(importFile(header + "1,c1,correct,dark-room,,,\n").changed()).isOne();
		assertThat(find().has("operation")).isFalse();
		assertThat(importFile(header + "1,c2,correct,,dark-room,vest,agder\n").changed()).isOne();
		assertThat(find().path("operation").asString()).isEqualTo("dark-room");
		assertThat(importFile(header + "1,c3,correct,,,agder,vest\n").changed()).isOne();
		assertThat(find().path("operation").asString()).isEqualTo("dark-room");
	}

	@Test
	void aFileOfChangesNeedsNoColumnsOfARegistration() {
		importFile(REGISTRATION + "1,,vest,travel,2017-01-02\n");
		String caseId = find().path("caseId").asString();

		Answer answer = importFile("""
				caseId,changeReference,type,from,to
				%s,c1,transfer,vest,agder
				%s,,,,
				""".formatted(caseId, caseId));

		assertThat(answer.changed()).isOne();
		assertThat(answer.refusals()).singleElement().satisfies((refusal) -> {
			assertThat(refusal.type()).isEqualTo("/problems/invalid-case");
			assertThat(refusal.errors()).contains(" unknown-field", "/sourceReference missing-field");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a,,c,transfer,vest,Kari,,,, | /to unknown-unit
			a,,,transfer,,,,,, | unknown-field
			a,b,c,reinstate,withdrawn,,,,, | /caseId case-named-twice
			a,,c,reinstate,withdrawn,,error,,, | unknown-field
			a,,c,correct,,,,2017-01-02,, | /to missing-field
			a,,c,correct,,,,2017-01-02,2017-13-01, | /to/openedOn malformed-date
			a,,c,correct,vest,,,2017-01-02,2017-01-03, | /from duplicate-field
			a,,c,transfer,,agder,,2017-01-02,, | /from wrong-type
			a,,c,assist,kripos,agder  kripos,,,, | /to/0 not-national
			a,,c,assist,kripos, kripos,,,, | /to/0 unknown-unit
			a,,c,transfer,vest,agder,,,,travel | unknown-field
			a,,c,Kari,vest,agder,,,, | /type unknown-type
			""")
	void aRowThatIsNoChangeIsRefusedWithThePlaceThatItWouldHaveInJson(String row, String error) {
		Answer answer = importFile(
				"sourceReference,caseId,changeReference,type,from,to,reason,from.openedOn,to.openedOn,"
						+ "category,unit,openedAt\n" + row + ",,\n");

		assertThat(answer.refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.errors().getFirst().strip()).isEqualTo(error));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sourceReference,changeReference,type,from,to | ",
			"caseId,changeReference,type,from,to | ",
			"sourceReference,changeReference,type,from,to,Kari | unknown-column",
			"sourceReference,changeReference,type,from,from.unit | unknown-column",
			"sourceReference,changeReference,type,from,from.openedOn,from.openedOn | /from/openedOn duplicate-column",
			"sourceReference,type,from,to | /changeReference missing-column",
			"sourceReference,changeReference,from,to | /type missing-column",
			"changeReference,type,from,to | case-column-missing",
			"sourceReference,changeReference,type,from,to,unit | /category missing-column opening-column-missing",
			"sourceReference,unit,category,openedOn,reason | /changeReference missing-column /type missing-column" })
	void columnsAreThoseOfRegistrationsOfChangesOrOfBoth(String header, @Nullable String errors) {
		HttpResponse<String> answer = this.client.send("", ImportClient.CSV,
				(header + "\n").getBytes(StandardCharsets.UTF_8));

		assertThat(answer.statusCode()).isEqualTo((errors != null) ? 422 : 200);
		assertThat(answer.body()).doesNotContain("Kari");
		assertThat(JsonMapper.shared()
			.readTree(answer.body())
			.path("errors")
			.valueStream()
			.map((error) -> (error.path("pointer").asString() + " " + error.path("code").asString()).strip())
			.collect(Collectors.joining(" "))).isEqualTo((errors != null) ? errors : "");
	}

	private Answer importFile(String file) {
		return this.client.importFile(ImportClient.CSV, file.getBytes(StandardCharsets.UTF_8));
	}

	private JsonNode find() {
		return JsonMapper.shared()
			.readTree(SharedIntake.http()
				.send(SharedIntake.http()
					.request("/v1/cases?sourceReference=1")
					.setHeader("X-Source-System", this.client.sourceSystem()))
				.body());
	}

}
