package caseintake.intake.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.intake.imports.ImportClient.Answer;
import caseintake.intake.imports.ImportClient.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock("shared intake")
class CsvImportTest {

	private static final String HEADER = "sourceReference,unit,category,openedOn\n";

	private final JdbcClient jdbc = SharedIntake.intake().jdbc();

	/** So that tests do not see each other's cases. */
	private final String system = "csv-" + UUID.randomUUID();

	private final ImportClient client = new ImportClient(SharedIntake.http(), this.system);

	@Test
	void everyRowStandsAlone() {
		Answer answer = importFile(HEADER + """
				1,vest,travel,2017-01-02
				2,p07,travel,2017-01-02

				1,vest,travel,2017-01-02
				1,vest,live-streaming,2017-01-02
				3,Kari,travel,2017-01-02
				4,vest,travel
				5,vest,travel,2017-01-02,
				"6",ve"st,"travel,2017-01-02
				,"",travel,2017-01-02
				"7","vest","travel",2017-01-02""");

		assertThat(answer).extracting(Answer::lines, Answer::created, Answer::duplicates, Answer::refused)
			.containsExactly(10L, 3L, 1L, 6L);
		assertThat(answer.refusals().stream().map(CsvImportTest::summary)).containsExactly(
				"6 409 reference-taken [/category differs]", "7 422 invalid-case [/unit unknown-unit]",
				"8 400 malformed-body [ field-count]", "9 400 malformed-body [ field-count]",
				"10 400 malformed-body [ malformed-csv]",
				"11 422 invalid-case [/sourceReference missing-field, /unit missing-field]");
		assertThat(cells()).isEqualTo(
				"1:-/vest/vest/travel/2017-01-02 2:-/vest/vest/travel/2017-01-02 " + "7:-/vest/vest/travel/2017-01-02");
	}

	@Test
	void columnsStandInAnyOrderAndAnEmptyValueIsAnAbsentMember() {
		Answer answer = importFile("""
				openedAt;category;openedOn;operation;unit;openingUnit;sourceReference
				;travel;2017-01-02;;vest;;1
				2017-01-02T23:30:00Z;travel;;dark-room;agder;vest;2
				2017-01-02T23:30:00Z;travel;2017-01-02;"";agder;vest;3
				;travel;;"";agder;vest;4
				""");

		assertThat(answer.refusals().stream().map(CsvImportTest::summary)).containsExactly(
				"4 422 invalid-case [/openedAt opening-day-twice, /openedOn opening-day-twice]",
				"5 422 invalid-case [ opening-day-missing]");
		assertThat(cells()).isEqualTo("1:-/vest/vest/travel/2017-01-02 2:dark-room/vest/agder/travel/2017-01-03");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sourceReference,unit,category,openedOn,Kari | unknown-column: column 5",
					"sourceReference,unit,category,openedOn, | unknown-column: column 5",
					"sourceReference,unit,category,openedOn,unit | /unit duplicate-column",
					"sourceReference,category,openedOn | /unit missing-column",
					"sourceReference,unit,category | opening-column-missing",
					"sourceReference,Unit,category,openedOn | unknown-column: column 2 /unit missing-column",
					"sourceReference, unit,category,openedOn | unknown-column: column 2 /unit missing-column" })
	void columnsThatAreNotTheContractsRefuseTheFile(String header, String errors) {
		HttpResponse<String> answer = this.client.send("", ImportClient.CSV,
				bytes(header + "\n1,vest,travel,2017-01-02\n"));

		assertRefused(answer, 422, "invalid-columns");
		assertThat(JsonMapper.shared().readTree(answer.body()).path("errors").valueStream().map((error) -> {
			String detail = error.path("detail").asString();
			return (error.path("pointer").asString() + " " + error.path("code").asString()
					+ (detail.contains(": ") ? detail.substring(detail.indexOf(": ")) : ""))
				.strip();
		}).collect(Collectors.joining(" "))).isEqualTo(errors);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "\uFEFF", "Kari", "sourceReference\tunit\tcategory\topenedOn" })
	void aFileWithoutColumnsIsRefused(String file) {
		assertRefused(this.client.send("", ImportClient.CSV, bytes(file)), 422, "invalid-columns");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "sourceReference,\"unit,category,openedOn", "sourceReference,\"unit\"Kari,category,openedOn",
					"sourceReference,unit,category,openedOn\rKari,vest,travel,2017-01-02" })
	void aHeaderThatIsNoRecordRefusesTheFile(String header) {
		assertRefused(this.client.send("", ImportClient.CSV, bytes(header + "\n1,vest,travel,2017-01-02\n")), 400,
				"malformed-body");
	}

	@Test
	void aHeaderThatIsTooLongOrNoUtf8RefusesTheFile() {
		assertRefused(this.client.send("", ImportClient.CSV, bytes("Kari,".repeat(2000))), 413, "line-too-long");
		byte[] latin = "sourceReference,unit,category,openedOn,gjerningssted_æ\n".getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(this.client.send("", ImportClient.CSV, latin), 400, "malformed-body");
	}

	@Test
	void ofThousandsOfUnknownColumnsSomeAreTold() {
		HttpResponse<String> answer = this.client.send("", ImportClient.CSV, bytes(",".repeat(8000)));

		assertRefused(answer, 422, "invalid-columns");
		assertThat(JsonMapper.shared().readTree(answer.body()).path("errors")).hasSize(20);
	}

	@ParameterizedTest
	@CsvSource({ "text/csv; charset=utf-8, 200", "text/csv; charset=UTF-8; header=present, 200", "TEXT/CSV, 200",
			"text/csv; charset=iso-8859-1, 415", "text/csv; charset=utf-16, 415", "text/csv; charset=Kari, 415",
			"text/tab-separated-values, 415" })
	void onlyUtf8IsRead(String contentType, int status) {
		HttpResponse<String> answer = this.client.send("", contentType, bytes(HEADER));

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Kari");
	}

	@Test
	void aValueWithANulCharacterIsRefusedWithItsColumn() {
		Answer answer = importFile(HEADER + "1,vest\0,travel,2017-01-02\n");

		assertThat(answer.refusals().stream().map(CsvImportTest::summary))
			.containsExactly("2 422 invalid-case [/unit invalid-character]");
	}

	@Test
	void theSameFileAgainCreatesNothing() {
		String file = HEADER + rows(1, 1200);
		assertThat(importFile(file).created()).isEqualTo(1200);

		assertThat(importFile("\uFEFF" + file.replace(',', ';').replace("\n", "\r\n")).duplicates()).isEqualTo(1200);
	}

	@Test
	void aLargeFileIsReadAsItArrives() throws IOException {
		try (RawHttp socket = new RawHttp(SharedIntake.http().port())) {
			socket.send("""
					POST /v1/imports HTTP/1.1
					Host: localhost
					X-Source-System: %s
					Content-Type: text/csv
					Connection: close
					Transfer-Encoding: chunked

					""".formatted(this.system).replace("\n", "\r\n"));
			socket.sendChunk(HEADER + rows(1, 10) + "11,vest,tra");
			await().until(() -> cases() == 10);
			socket.sendChunk("vel,2017-01-02\n");
			for (int from = 12; from <= 120_000; from += 10_000) {
				socket.sendChunk(rows(from, Math.min(from + 9_999, 120_000)));
			}
			socket.send("0\r\n\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 200").contains("\"created\":120000", "\"refused\":0");
		}
		assertThat(cases()).isEqualTo(120_000);
	}

	private static String rows(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.mapToObj((number) -> number + ",vest,travel,2017-01-02\n")
			.collect(Collectors.joining());
	}

	private Answer importFile(String file) {
		return this.client.importFile(ImportClient.CSV, bytes(file));
	}

	private void assertRefused(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("/problems/" + type + "\"").doesNotContain("Kari", "gjerning");
		assertThat(cases()).isZero();
		assertThat(this.jdbc.sql("select count(*) from import where source_system = ?")
			.param(this.system)
			.query(Long.class)
			.single()).isZero();
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from source_reference where source_system = ?")
			.param(this.system)
			.query(Long.class)
			.single();
	}

	private String cells() {
		return this.jdbc
			.sql("""
					select string_agg(concat_ws('/', reference || ':' || coalesce(operation, '-'), opening_unit, unit, category,
						opened_on), ' ' order by reference)
					from source_reference join case_file using (case_id) where source_system = ?""")
			.param(this.system)
			.query(String.class)
			.single();
	}

	private static String summary(Refusal refusal) {
		return refusal.line() + " " + refusal.status() + " " + refusal.type().replace("/problems/", "") + " "
				+ refusal.errors();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
