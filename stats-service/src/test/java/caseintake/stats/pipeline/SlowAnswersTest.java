package caseintake.stats.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import caseintake.events.Cell;
import caseintake.localstack.LocalIssuer;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
				String request = "GET " + QUESTION + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
						+ LocalIssuer.bearer() + "\r\nConnection: close\r\n\r\n";
				socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
				var over = new AtomicBoolean();
				CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> take(socket, over));
				await().untilAsserted(() -> assertThat(decisions(stats)).containsExactly("failed"));
				assertThat(taken).isNotDone();
				over.set(true);
				assertThat(taken.get()).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
			}
		}
	}

	/** What the record of calls says when it is over. */
	private static List<String> decisions(Stats stats) {
		return stats.jdbc().sql("select decision from audit_entry").query(String.class).list();
	}

	/**
	 * Four kilobytes every 20 ms, until it is over: fast enough for the server's own
	 * time-out.
	 */
	private static String take(Socket socket, AtomicBoolean over) {
		var taken = new ByteArrayOutputStream();
		byte[] piece = new byte[4096];
		try {
			for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
				taken.write(piece, 0, read);
				if (!over.get()) {
					TimeUnit.MILLISECONDS.sleep(20);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			// a reset
		}
		return taken.toString(StandardCharsets.ISO_8859_1);
	}

}
