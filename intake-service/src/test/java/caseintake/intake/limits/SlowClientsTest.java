package caseintake.intake.limits;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send a byte now and then, so that no silence is ever long. */
@Timeout(60)
class SlowClientsTest {

	private static final String ROW = """
			{"sourceReference":"1","unit":"vest","category":"travel","openedOn":"2017-01-02"}
			""";

	private static Intake intake;

	private static Http http;

	@BeforeAll
	static void start() {
		intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER, "case-intake.limits.headers-within=1s",
				"case-intake.limits.grace=1s", "case-intake.limits.slowest-body=64B",
				"case-intake.limits.rest-within=1s");
		http = SharedIntake.http(intake);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void headersThatComeByteByByteAreCutOff() throws IOException {
		try (RawHttp socket = new RawHttp(http.port())) {
			socket.send("GET /v1/cases HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
			assertThat(sendUntilCutOff(socket, "x")).isLessThan(200);
		}
	}

	@Test
	void aCaseThatComesByteByByteIsRefused() throws IOException {
		try (RawHttp socket = new RawHttp(http.port())) {
			socket.send(head("/v1/cases", "application/json", "Content-Length: 10000"));
			sendUntilCutOff(socket, " ");
			assertThat(answer(socket)).matches("(?s)|HTTP/1.1 408.*/problems/request-timeout.*");
		}
		assertThat(intake.jdbc()
			.sql("select count(*) from audit_entry where status = 408 and call = 'POST /v1/cases'")
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void anImportThatComesByteByByteEndsWithWhatIsStored() throws IOException {
		try (RawHttp socket = new RawHttp(http.port())) {
			socket.send(head("/v1/imports", "application/x-ndjson", "Content-Length: 10000"));
			socket.send(ROW);
			sendUntilCutOff(socket, " ");
		}
		assertThat(intake.jdbc().sql("select state || created from import").query(String.class).list())
			.containsExactly("interrupted1");
	}

	/** A refused body is taken to its end, so that its sender reads the answer. */
	@Test
	void theRestOfARefusedBodyIsNotTakenForEver() throws IOException {
		try (RawHttp socket = new RawHttp(http.port())) {
			socket.send(head("/v1/imports", "text/plain", "Content-Length: 10000"));
			assertThat(sendUntilCutOff(socket, " ")).isLessThan(200);
		}
	}

	private static String head(String path, String type, String length) {
		return """
				POST %s HTTP/1.1
				Host: localhost
				X-Source-System: vest-sak
				Content-Type: %s
				%s

				""".formatted(path, type, length).replace("\n", "\r\n");
	}

	/** A byte every 50 ms; how many were sent. */
	private static int sendUntilCutOff(RawHttp socket, String one) {
		int sent = 0;
		try {
			while (sent < 400) {
				socket.send(one);
				sent++;
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		catch (IOException ex) {
			return sent;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		throw new AssertionError("The client is still waited for");
	}

	/** A reset may have thrown the answer away. */
	private static String answer(RawHttp socket) throws IOException {
		try {
			return socket.readAll();
		}
		catch (SocketException ex) {
			return "";
		}
	}

}
