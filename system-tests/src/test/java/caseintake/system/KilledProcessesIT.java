package caseintake.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each process is killed in the middle of an import; the same file again makes all exact.
 */
class KilledProcessesIT {

	private static final int CASES = 20_000;

	private static final List<String> UNITS = List.of("vest", "agder", "oslo", "troms", "finnmark");

	@TempDir
	private Path folder;

	@Test
	void theCountersAreExactWhicheverProcessDies() {
		try (Pipeline pipeline = Pipeline.start(this.folder)) {
			duringImport(pipeline, "a", () -> {
				pipeline.service("intake").kill();
				pipeline.ready(pipeline.startIntake("intake"));
			});
			duringImport(pipeline, "b", () -> {
				pipeline.service("stats").kill();
				pipeline.ready(pipeline.startStats("stats", "intake"));
			});
			duringImport(pipeline, "c", () -> {
				pipeline.kafka.kill();
				pipeline.kafka.restart();
			});
			duringImport(pipeline, "d", () -> {
				pipeline.postgres.kill();
				pipeline.postgres.restart();
			});
		}
	}

	/** The import may break; what it did store must be there, and nothing twice. */
	private static void duringImport(Pipeline pipeline, String prefix, Runnable kill) {
		long before = pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong();
		CompletableFuture<Void> broken = CompletableFuture.runAsync(() -> {
			try {
				pipeline.intake().importLines(BodyPublishers.ofString(lines(prefix)));
			}
			catch (Http.NoAnswerException ex) {
				// the client cannot know what was stored, and sends the file again
			}
		});
		Awaitility.await().ignoreExceptions().until(() -> head(pipeline) > before + CASES / 10 || broken.isDone());
		kill.run();
		broken.join();
		Awaitility.await().ignoreExceptions().until(() -> importedWhole(pipeline, prefix));
		pipeline.awaitComplete(before + CASES);
		assertThat(head(pipeline)).isEqualTo(before + CASES);
		for (JsonNode row : pipeline.stats().get("/v1/statistics/cases?groupBy=unit").json().get("rows")) {
			long expected = UNITS.contains(row.get("unit").asString()) ? (before + CASES) / UNITS.size() : 0;
			assertThat(row.get("cases").asLong()).isEqualTo(expected);
		}
	}

	private static boolean importedWhole(Pipeline pipeline, String prefix) {
		Http.Answer answer = pipeline.intake().importLines(BodyPublishers.ofString(lines(prefix)));
		return answer.status() == 200
				&& answer.json().get("created").asLong() + answer.json().get("duplicates").asLong() == CASES;
	}

	private static long head(Pipeline pipeline) {
		long head = 0;
		for (JsonNode partition : pipeline.intake().get("/v1/journal").json().get("partitions")) {
			head += partition.get("head").asLong();
		}
		return head;
	}

	private static String lines(String prefix) {
		return IntStream.range(0, CASES)
			.mapToObj((i) -> """
					{"sourceReference":"%s-%d","unit":"%s","category":"travel","openedOn":"2016-%02d-%02d"}
					""".formatted(prefix, i, UNITS.get(i % UNITS.size()), 1 + i % 12, 1 + i % 28))
			.collect(Collectors.joining());
	}

}
