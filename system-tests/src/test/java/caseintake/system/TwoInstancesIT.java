package caseintake.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TwoInstancesIT {

	private static final int CASES = 10_000;

	private static final String BY_UNIT = "/v1/statistics/cases?groupBy=unit,category";

	@TempDir
	private Path folder;

	@Test
	void twoOfEachTakeTheSameFileAtOnceAndGiveTheSameFigures() {
		try (Pipeline pipeline = Pipeline.start(this.folder)) {
			var intake2 = new Http(pipeline.ready(pipeline.startIntake("intake2")).port());
			var stats2 = new Http(pipeline.ready(pipeline.startStats("stats2", "intake2")).port());
			String lines = lines();
			var one = CompletableFuture
				.supplyAsync(() -> pipeline.intake().importLines(BodyPublishers.ofString(lines)).json());
			var two = CompletableFuture.supplyAsync(() -> intake2.importLines(BodyPublishers.ofString(lines)).json());
			assertThat(sum("created", one.join(), two.join())).isEqualTo(CASES);
			assertThat(sum("duplicates", one.join(), two.join())).isEqualTo(CASES);
			assertThat(sum("refused", one.join(), two.join())).isZero();
			pipeline.awaitComplete(CASES);
			JsonNode figures = pipeline.stats().get(BY_UNIT).json();
			assertThat(figures.get("total").asLong()).isEqualTo(CASES);
			assertThat(stats2.get(BY_UNIT).json().get("rows")).isEqualTo(figures.get("rows"));
			assertThat(counted(pipeline.stats()) + counted(stats2)).isEqualTo(CASES);
		}
	}

	@Test
	void aPausedIntakeDoesNotStopTheOther() throws Exception {
		try (Pipeline pipeline = Pipeline.start(this.folder)) {
			var intake2 = new Http(pipeline.ready(pipeline.startIntake("intake2")).port());
			long paused = pipeline.service("intake").handle().pid();
			var interrupted = CompletableFuture.runAsync(() -> {
				try {
					pipeline.intake().importLines(BodyPublishers.ofString(lines()));
				}
				catch (Http.NoAnswerException ex) {
					// the paused instance is killed in the end
				}
			});
			Awaitility.await().until(() -> cases(pipeline.intake()) > 0);
			signal(paused, "STOP");
			try {
				Awaitility.await()
					.ignoreExceptions()
					.until(() -> intake2.importLines(BodyPublishers.ofString(lines())).json().get("created").asLong()
							+ intake2.importLines(BodyPublishers.ofString(lines()))
								.json()
								.get("duplicates")
								.asLong() >= CASES);
				assertThat(cases(intake2)).isEqualTo(CASES);
				Awaitility.await()
					.ignoreExceptions()
					.until(() -> pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong() == CASES);
			}
			finally {
				signal(paused, "CONT");
			}
			interrupted.join();
			pipeline.awaitComplete(CASES);
			assertThat(cases(pipeline.intake())).isEqualTo(CASES);
		}
	}

	private static void signal(long pid, String signal) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor()).isZero();
	}

	private static long cases(Http intake) {
		long head = 0;
		for (JsonNode partition : intake.get("/v1/journal").json().get("partitions")) {
			head += partition.get("head").asLong();
		}
		return head;
	}

	private static long counted(Http stats) {
		return stats.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_events_total") && line.contains("applied"))
			.mapToLong((line) -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	private static long sum(String field, JsonNode one, JsonNode two) {
		return one.get(field).asLong() + two.get(field).asLong();
	}

	private static String lines() {
		return IntStream.range(0, CASES).mapToObj((i) -> """
				{"sourceReference":"case-%d","unit":"%s","category":"travel","openedOn":"2016-05-17"}
				""".formatted(i, (i % 2 == 0) ? "vest" : "agder")).collect(Collectors.joining());
	}

}
