package caseintake.faults.clients;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import caseintake.faults.history.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer of intake means for what was sent. An answer that is none means nothing.
 */
final class Answers {

	private static final JsonMapper JSON = new JsonMapper();

	private Answers() {
	}

	static Outcome toOne(int status, String body) {
		JsonNode json = parse(body);
		if (status >= 200 && status < 300) {
			return new Outcome.Ok(caseId(json));
		}
		return refusal(status, caseId(json));
	}

	private static Outcome refusal(int status, @Nullable UUID caseId) {
		return (status >= 400 && status < 500) ? new Outcome.Refused(status, caseId) : new Outcome.Unknown();
	}

	static List<Outcome> unknown(int rows) {
		return Collections.nCopies(rows, new Outcome.Unknown());
	}

	/** So many of an import's rows are stored; which, it did not say. */
	static List<Outcome> some(int rows, long stored) {
		return Collections.nCopies(rows, new Outcome.Some(stored));
	}

	/**
	 * What an import that has finished says.
	 *
	 * @param stored lines that are, and that were before
	 */
	record Finished(String importId, long lines, long stored, long refused) {
	}

	static Optional<Finished> finished(int status, String body) {
		JsonNode json = parse(body);
		return (status == 200 && json.path("state").asString("").equals("finished"))
				? Optional.of(new Finished(json.path("importId").asString(""), json.path("lines").asLong(-1),
						json.path("created").asLong() + json.path("changed").asLong()
								+ json.path("duplicates").asLong(),
						json.path("refused").asLong(-1)))
				: Optional.empty();
	}

	/** Every line that is not named as refused is stored. */
	static List<Outcome> toImport(int rows, Map<Integer, Outcome> refused) {
		List<Outcome> outcomes = new ArrayList<>(rows);
		for (int line = 1; line <= rows; line++) {
			Outcome refusal = refused.get(line);
			outcomes.add((refusal != null) ? refusal : new Outcome.Ok(null));
		}
		return outcomes;
	}

	/** One line of the refused ones. */
	static Map.Entry<Integer, Outcome> refusedLine(String text) {
		JsonNode json = parse(text);
		return Map.entry(json.path("line").asInt(), refusal(json.path("status").asInt(), caseId(json.path("problem"))));
	}

	static @Nullable UUID caseId(String body) {
		return caseId(parse(body));
	}

	private static @Nullable UUID caseId(JsonNode json) {
		String text = json.path("caseId").asString("");
		try {
			return text.isEmpty() ? null : UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static JsonNode parse(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

}
