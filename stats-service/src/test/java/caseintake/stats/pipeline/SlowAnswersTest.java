package caseintake.stats.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.events.Cell;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that takes a little of its answer now and then does not keep its place. */
@Timeout(120)
@ResourceLock("answering")
class SlowAnswersTest {

	private static final String QUESTION = "/v1/statistics/cases?unit=vest&openingUnit=vest&category=live-streaming&groupBy="
			+ "operation,openingUnit,unit,category,openedDay,openedMonth,recordedDay,recordedMonth";

	@Test
	void whoTakesAnAnswerByteByByteIsCutOff() throws Exception {
		try (Stats stats = Stats.own("--case-intake.limits.grace=1s", "--case-intake.limits.slowest-answer=10MB")) {
			stats.counters()
				.openedDaily(19_000,
						new Cell("dark-room", "vest", "vest", "live-streaming", LocalDate.of(2017, 5, 9), List.of()));
			try (var socket = new Socket()) {
				socket.setReceiveBufferSize(4096);
				socket.connect(new InetSocketAddress("localhost", URI.create(stats.address()).getPort()));
				String request = "GET " + QUESTION + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
				socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
				assertThat(takeSlowly(socket)).doesNotEndWith("0\r\n\r\n").doesNotEndWith("]}");
			}
		}
	}

	/** Four kilobytes every 20 ms, until there is no more: some 200 KB a second. */
	private static String takeSlowly(Socket socket) throws InterruptedException {
		var taken = new StringBuilder();
		byte[] piece = new byte[4096];
		try {
			for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
				taken.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
				TimeUnit.MILLISECONDS.sleep(20);
			}
		}
		catch (IOException ex) {
			// a reset
		}
		return taken.toString();
	}

}
