package caseintake.stats.statistics;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Stats;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class CsvTest {

	private static final LocalDate DAY = LocalDate.of(2017, 3, 26);

	private final Stats stats = Stats.withEmptyCounters();

	@Test
	void columnsStandAsAskedAndThenCases() {
		this.stats.counters()
			.opened(3, new Cell(null, "vest", "agder", "travel", DAY, List.of()))
			.opened(4, new Cell("dark-room", "vest", "tr,oms \"ø\"", "travel", DAY, List.of()));
		EntityExchangeResult<byte[]> answer = ask("groupBy=openedDay,unit,operation,category&category=travel",
				"text/csv");
		assertThat(answer.getResponseHeaders().getContentType())
			.isEqualTo(MediaType.parseMediaType("text/csv;charset=UTF-8"));
		List<List<String>> lines = read(answer);
		assertThat(lines.getFirst()).containsExactly("openedDay", "unit", "operation", "category", "cases");
		assertThat(lines).contains(List.of("2017-03-26", "agder", "", "travel", "3"),
				List.of("2017-03-26", "tr,oms \"ø\"", "dark-room", "travel", "4"),
				List.of("2017-03-26", "oslo", "dark-room", "travel", "0"));
		assertThat(new String(body(answer), StandardCharsets.UTF_8))
			.startsWith("openedDay,unit,operation,category,cases\r\n")
			.endsWith("\r\n");
	}

	@Test
	void withoutGroupingThereIsOneFigure() {
		assertThat(read(ask("", "text/csv"))).containsExactly(List.of("cases"), List.of("0"));
	}

	@Test
	void whatElseIsToBeSaidStandsInHeaders() {
		HttpHeaders headers = ask("asOf=2017-05-01&receipt=1-1-0123abcd", "text/csv").getResponseHeaders();
		assertThat(headers.getFirst("Statistics-As-Of")).isEqualTo("2017-05-01");
		assertThat(headers.getFirst("Statistics-Final")).isEqualTo("false");
		assertThat(headers.getFirst("Statistics-Completeness")).isEqualTo("unknown");
		assertThat(headers.getFirst("Statistics-Pending")).isNull();
		assertThat(headers.getFirst("Statistics-Publishable")).isEqualTo("false");
		assertThat(headers.getFirst("Statistics-Total")).isEqualTo("0");
		assertThat(headers.getFirst("Statistics-Receipt")).isEqualTo("unknown");
		assertThat(headers.getFirst("Statistics-Reference-Data-Version")).isEqualTo("test-force.3");
	}

	@Test
	void reasonsOfAChangeStandAsAskedAndThenTheNumbers() {
		this.stats.counters().opened(3, new Cell(null, "vest", "agder", "travel", DAY, List.of()));
		EntityExchangeResult<byte[]> answer = askFor("/v1/statistics/changes?from=2017-03-25&groupBy=unit,operation",
				"text/csv");
		assertThat(new String(body(answer), StandardCharsets.UTF_8)).isEqualTo(
				"unit,operation,reason,added,arrivedLate,removed,difference\r\nagder,,case-opened.v1,3,0,0,3\r\n");
		HttpHeaders headers = answer.getResponseHeaders();
		assertThat(headers.getFirst("Statistics-As-Of")).isEqualTo("2017-05-10");
		assertThat(headers.getFirst("Statistics-Final")).isEqualTo("false");
		assertThat(headers.getFirst("Statistics-From")).isEqualTo("2017-03-25");
		assertThat(headers.getFirst("Statistics-From-Final")).isEqualTo("false");
		assertThat(headers.getFirst("Statistics-From-Cases")).isEqualTo("0");
		assertThat(headers.getFirst("Statistics-To-Cases")).isEqualTo("3");
		assertThat(headers.getFirst("Statistics-Difference")).isEqualTo("3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "*/* | application/json", "text/csv | text/csv", "application/json | application/json",
					"text/csv;q=0.5, application/json | application/json",
					"application/json;q=0.5, text/csv | text/csv", "text/* | text/csv",
					"text/html, */*;q=0.1 | application/json", "text/csv;charset=utf-8 | text/csv",
					"application/json;q=0.4, text/*;q=0.8 | text/csv" })
	void theHeaderAcceptDecidesBetweenJsonAndCsv(String accept, String contentType) {
		MediaType answered = ask("groupBy=unit", accept).getResponseHeaders().getContentType();
		assertThat(answered)
			.matches((type) -> type != null && type.isCompatibleWith(MediaType.parseMediaType(contentType)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/png", "text/html", "application/xml" })
	void otherMediaTypesAreNotAcceptable(String accept) {
		this.stats.http()
			.get()
			.uri("/v1/statistics/cases")
			.header(HttpHeaders.ACCEPT, accept)
			.exchange()
			.expectStatus()
			.isEqualTo(406)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void whoeverAsksForCsvGetsProblemsAsProblemDocuments() {
		this.stats.http()
			.get()
			.uri("/v1/statistics/cases?unit=atlantis")
			.header(HttpHeaders.ACCEPT, "text/csv")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private EntityExchangeResult<byte[]> ask(String parameters, String accept) {
		return askFor("/v1/statistics/cases?" + parameters, accept);
	}

	private EntityExchangeResult<byte[]> askFor(String address, String accept) {
		return this.stats.http()
			.get()
			.uri(address)
			.header(HttpHeaders.ACCEPT, accept)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult();
	}

	private static List<List<String>> read(EntityExchangeResult<byte[]> answer) {
		return CsvReader.builder()
			.ofCsvRecord(new ByteArrayInputStream(body(answer)))
			.stream()
			.map(CsvRecord::getFields)
			.toList();
	}

	private static byte[] body(EntityExchangeResult<byte[]> answer) {
		byte[] body = answer.getResponseBody();
		return (body != null) ? body : new byte[0];
	}

}
