package caseintake.intake.imports;

import java.io.IOException;

import caseintake.intake.Intake;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that fall silent in the middle of a body. */
class SilenceTest {

	private static final String ROW = """
			{"sourceReference":"1","unit":"vest","category":"travel","openedOn":"2017-01-02"}
			""";

	private static Intake intake;

	@BeforeAll
	static void start() {
		intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER, "server.tomcat.connection-timeout=5s");
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void anImportEndsWithWhatIsStored() throws IOException {
		assertThat(sendBeginning("/v1/imports", "application/x-ndjson")).startsWith("HTTP/1.1 408")
			.contains("/problems/request-timeout", "\"importId\":", "\"lines\":1", "\"created\":1");
		assertThat(intake.jdbc().sql("select state || created from import").query(String.class).list())
			.containsExactly("interrupted1");
	}

	@Test
	void aCaseIsRefused() throws IOException {
		assertThat(sendBeginning("/v1/cases", "application/json")).startsWith("HTTP/1.1 408")
			.contains("/problems/request-timeout");
	}

	private static String sendBeginning(String path, String mediaType) throws IOException {
		try (RawHttp socket = new RawHttp(SharedIntake.http(intake).port())) {
			socket.send("""
					POST %s HTTP/1.1
					Host: localhost
					X-Source-System: vest-sak
					Content-Type: %s
					Content-Length: 1000

					""".formatted(path, mediaType).replace("\n", "\r\n"));
			socket.send(ROW);
			return socket.readAll();
		}
	}

}
