package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementTest {

	private static final ReferenceDataAnswer REFERENCE_DATA = new ReferenceDataAnswer(new JsonMapper().readTree("""
			{"units":[{"code":"vest","names":{"en":"West Police District","nb":"Vest politidistrikt"}},
			          {"code":"west","names":{"en":"West"}}]}"""));

	private HttpServer stats;

	@BeforeEach
	void start() throws IOException {
		this.stats = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.stats.start();
	}

	@AfterEach
	void stop() {
		this.stats.stop(0);
	}

	@Test
	void everyNumberAndTheUnitComeFromTheCounters() {
		answer(Map.of("openedSince=2016-01-01", summary("vest", 30, 40, 0, 0, 14, 0), "openedSince=2016-11-20",
				summary("vest", 13, 20, 0, 0, 4, 0)));
		assertThat(text()).isEqualTo("84 cases opened or investigated since January 2016; 33 new since 20 November "
				+ "2016, of these 13 Vest politidistrikt and 20 sent to other police districts");
	}

	@Test
	void casesThatLeftForOthersThanDistrictsAndThoseOfOthersAreNamed() {
		answer(Map.of("openedSince=2016-01-01", summary("west", 1, 0, 0, 0, 0, 2), "openedSince=2016-11-20",
				summary("west", 1, 2, 3, 4, 0, 0)));
		assertThat(text()).startsWith("1 case opened or investigated since January 2016 (and 2 elsewhere); ")
			.endsWith("10 new since 20 November 2016, of these 1 West and 2 sent to other police districts, "
					+ "3 to national units, 4 to police outside the force");
	}

	@Test
	void anAnswerThatIsNoSuccessIsNotTakenForZero() {
		answer(Map.of());
		assertThatExceptionOfType(LocalStackException.class).isThrownBy(this::text)
			.withMessageContaining("answered with status 404");
	}

	private String text() {
		try (JsonClient client = new JsonClient(this.stats.getAddress().getPort(), () -> "Bearer any")) {
			return new Statement(client, REFERENCE_DATA, null).text();
		}
	}

	private void answer(Map<String, String> answers) {
		this.stats.createContext("/v1/statistics/operations/dark-room/summary", (exchange) -> {
			String found = answers.get(exchange.getRequestURI().getQuery());
			byte[] body = String.valueOf(found).getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders((found != null) ? 200 : 404, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	private static String summary(String anchor, long own, long districts, long national, long outside, long taken,
			long elsewhere) {
		return """
				{"anchor":"%s","own":%d,"sent":{"total":%d,"districts":%d,"national":%d,"outside":%d},"takenOver":%d,"elsewhere":%d}"""
			.formatted(anchor, own, districts + national + outside, districts, national, outside, taken, elsewhere);
	}

}
