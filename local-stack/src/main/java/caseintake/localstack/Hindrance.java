package caseintake.localstack;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Why not everything is counted, and where that is mended.
 *
 * @param pipeline stats-service's account
 * @param intakeAlarms intake-service's alarms, resolved ones among them
 */
record Hindrance(JsonNode pipeline, JsonNode intakeAlarms) {

	private static final String RUNBOOK = "docs/runbook.md#";

	String text() {
		List<String> alarms = Stream
			.concat(alarms("stats-service", this.pipeline), alarms("intake-service", this.intakeAlarms))
			.distinct()
			.toList();
		return alarms.isEmpty() ? waiting() : String.join("\n", alarms);
	}

	private static Stream<String> alarms(String service, JsonNode answer) {
		return answer.path("alarms")
			.valueStream()
			.filter((alarm) -> !alarm.path("resolvedAt").isString())
			.map((alarm) -> alarm.path("kind").asString())
			.map((kind) -> "An alarm of %s stands: %s, see %s".formatted(service, kind, RUNBOOK + entry(kind)));
	}

	private String waiting() {
		JsonNode pending = this.pipeline.path("total").path("pending");
		return pending.isIntegralNumber()
				? "Not everything is counted yet: %d events wait, see %s".formatted(pending.asLong(),
						RUNBOOK + "counters-trail-the-journal")
				: "Not everything is counted yet, and nobody knows how much, see " + RUNBOOK
						+ "completeness-unknown-without-an-alarm";
	}

	/** The runbook's entry about an alarm; some share one. */
	static String entry(String kind) {
		return switch (kind) {
			case "topic-partitions-differ", "journal-partitions-differ" ->
				"topic-partitions-differ-journal-partitions-differ";
			case "journal-behind-topic", "journal-differs-from-topic" ->
				"journal-behind-topic-journal-differs-from-topic";
			default -> kind;
		};
	}

}
