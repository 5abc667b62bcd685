package caseintake.benchmarks.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import caseintake.benchmarks.stack.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A question to the counters, and what is known of its answer.
 *
 * @param path how it is asked
 * @param groupBy the answer's columns
 * @param expected figures by the values of these columns, none that is zero
 */
public record Question(String path, List<String> groupBy, Map<List<String>, Integer> expected) {

	public Question {
		groupBy = List.copyOf(groupBy);
		expected = Map.copyOf(expected);
	}

	/** What is wrong with an answer, empty if nothing is. */
	public String mistake(Service.Answer answer) {
		if (answer.status() != 200) {
			return "status " + answer.status();
		}
		try {
			return mistake(answer.json());
		}
		catch (JacksonException ex) {
			return "no JSON";
		}
	}

	private String mistake(JsonNode answer) {
		long expectedTotal = this.expected.values().stream().mapToLong(Integer::longValue).sum();
		long total = answer.path("total").asLong(-1);
		if (total != expectedTotal) {
			return "%d in total, not %d".formatted(total, expectedTotal);
		}
		long seen = 0;
		for (JsonNode row : answer.path("rows")) {
			List<String> key = this.groupBy.stream()
				.map((column) -> row.path(column).asString(""))
				.collect(Collectors.toList());
			long cases = row.path("cases").asLong(-1);
			int known = this.expected.getOrDefault(key, 0);
			if (cases != known) {
				return "%d in %s, not %d".formatted(cases, key, known);
			}
			seen += cases;
		}
		return (seen == total) ? "" : "rows that add up to %d, not %d".formatted(seen, total);
	}

}
