package caseintake.localstack;

import java.time.LocalDate;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Why the figures of the operation changed since a day, a line for each reason. */
record Reasons(JsonClient stats, LocalDate since) {

	String text() {
		return this.stats.get(question())
			.path("rows")
			.valueStream()
			.map(Reasons::line)
			.collect(Collectors.joining("\n"));
	}

	String question() {
		return "/v1/statistics/changes?operation=" + Sample.OPERATION + "&from=" + this.since;
	}

	private static String line(JsonNode row) {
		long late = row.path("arrivedLate").asLong();
		return "  %-22s %3d in, %2d out%s".formatted(row.path("reason").asString(), row.path("added").asLong(),
				row.path("removed").asLong(), (late > 0) ? "; %d arrived late".formatted(late) : "");
	}

}
