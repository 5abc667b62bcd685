package caseintake.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The live counters, from the registration of a case to those who look at them. */
class LiveIT {

	private static final String CASE = """
			{"sourceReference":"live-%d","unit":"vest","category":"travel","openedOn":"2016-05-17"}
			""";

	@Test
	void readersOfEveryInstanceAreToldOfACaseAndAStopEndsTheirStreams(@TempDir Path folder) throws Exception {
		try (Pipeline pipeline = Pipeline.start(folder)) {
			ServiceProcess another = pipeline.ready(pipeline.startStats("another", "intake"));
			var one = new Reader(pipeline.service("stats"));
			var two = new Reader(another);
			for (int cases = 1; cases <= 5; cases++) {
				assertThat(pipeline.intake().register(CASE.formatted(cases)).status()).isEqualTo(201);
				one.awaitTotal(cases);
				two.awaitTotal(cases);
			}
			another.stop();
			two.awaitEnd();
			pipeline.intake().register(CASE.formatted(6));
			one.awaitTotal(6);
		}
	}

	private static final class Reader {

		private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

		private static final String END = "end";

		private static final String BROKEN = "broken";

		private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

		Reader(ServiceProcess service) throws IOException, InterruptedException {
			URI address = URI.create("http://localhost:%d/v1/statistics/stream?unit=vest".formatted(service.port()));
			HttpResponse<Stream<String>> response = CLIENT.send(
					HttpRequest.newBuilder(address).header("Authorization", LocalIssuer.bearer()).build(),
					BodyHandlers.ofLines());
			Thread.startVirtualThread(() -> {
				try (Stream<String> body = response.body()) {
					body.forEach(this.lines::add);
					this.lines.add(END);
				}
				catch (UncheckedIOException ex) {
					this.lines.add(BROKEN);
				}
			});
		}

		void awaitTotal(long total) throws InterruptedException {
			String line = next();
			while (!line.startsWith("data: ")
					|| JsonMapper.shared().readTree(line.substring(6)).path("total").asLong(-1) != total) {
				line = next();
			}
		}

		void awaitEnd() throws InterruptedException {
			String line = next();
			while (!line.equals(END)) {
				assertThat(line).isNotEqualTo(BROKEN);
				line = next();
			}
		}

		private String next() throws InterruptedException {
			String line = this.lines.poll(1, TimeUnit.MINUTES);
			assertThat(line).as("a line of the stream").isNotNull();
			return line;
		}

	}

}
