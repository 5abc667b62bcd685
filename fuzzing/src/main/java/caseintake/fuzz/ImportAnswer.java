package caseintake.fuzz;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import answered.
 *
 * @param refusals by line
 */
record ImportAnswer(long lines, long created, long changed, long duplicates, long refused,
		Map<Long, Refusal> refusals) {

	/**
	 * A refused line.
	 *
	 * @param errors places and what is wrong there, in order
	 */
	record Refusal(int status, String type, String errors) {
	}

	/**
	 * Reads it.
	 * @param counts the answer itself
	 * @param results the refused lines, NDJSON
	 */
	static ImportAnswer of(JsonNode counts, String results) {
		var refusals = new TreeMap<Long, Refusal>();
		results.lines()
			.map(JsonMapper.shared()::readTree)
			.forEach((line) -> refusals.put(line.path("line").asLong(0), refusal(line)));
		return new ImportAnswer(count(counts, "lines"), count(counts, "created"), count(counts, "changed"),
				count(counts, "duplicates"), count(counts, "refused"), refusals);
	}

	private static long count(JsonNode counts, String name) {
		return counts.path(name).asLong(-1);
	}

	private static Refusal refusal(JsonNode line) {
		var errors = new StringBuilder();
		line.at("/problem/errors")
			.forEach((error) -> errors.append(error.path("pointer").asString(""))
				.append(' ')
				.append(error.path("code").asString(""))
				.append(' '));
		return new Refusal(line.path("status").asInt(0), line.at("/problem/type").asString(""), errors.toString());
	}

	/** What is wrong with it, {@code null} for nothing. */
	@Nullable String complaint(ImportOutcome outcome) {
		if (this.lines != this.created + this.changed + this.duplicates + this.refused) {
			return "its counts do not add up";
		}
		Map<Long, Integer> statuses = statuses();
		if (!statuses.equals(outcome.refused())) {
			return "refused other lines: " + difference(outcome.refused(), statuses);
		}
		return (this.created == outcome.created() && this.changed == outcome.changed()
				&& this.duplicates == outcome.duplicates())
						? null
						: "created %d and not %d, changed %d and not %d, duplicates %d and not %d".formatted(
								this.created, outcome.created(), this.changed, outcome.changed(), this.duplicates,
								outcome.duplicates());
	}

	/** As the oracle has them: it does not tell 400 and 422 apart. */
	private Map<Long, Integer> statuses() {
		var statuses = new TreeMap<Long, Integer>();
		this.refusals
			.forEach((line, refusal) -> statuses.put(line, (refusal.status() == 422) ? 400 : refusal.status()));
		return statuses;
	}

	/** What this real run says otherwise than the dry run just before it. */
	@Nullable String complaint(ImportAnswer tried) {
		return equals(tried) ? null : "says other counts or refuses otherwise than the dry run before it: "
				+ difference(tried.refusals, this.refusals);
	}

	private static <T> String difference(Map<Long, T> expected, Map<Long, T> found) {
		var wrong = new TreeMap<Long, String>();
		expected.forEach((line, status) -> {
			if (!status.equals(found.get(line))) {
				wrong.put(line, status + " became " + found.get(line));
			}
		});
		found.forEach((line, status) -> {
			if (!expected.containsKey(line)) {
				wrong.put(line, "none became " + status);
			}
		});
		return wrong.toString();
	}

}
