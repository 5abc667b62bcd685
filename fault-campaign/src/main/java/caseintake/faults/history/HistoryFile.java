package caseintake.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Reads the history back. A request without an answer's line is one of unknown outcome.
 */
public final class HistoryFile {

	private HistoryFile() {
	}

	/** All rows of all requests, in the order in which they were sent. */
	public static List<Attempt> read(Path path) {
		Map<Long, JsonNode> sent = new LinkedHashMap<>();
		Map<Long, List<Outcome>> answered = new LinkedHashMap<>();
		try {
			for (String text : Files.readAllLines(path)) {
				JsonNode line = HistoryLine.parse(text);
				long number = line.path("attempt").asLong();
				if (line.has("rows")) {
					sent.put(number, line);
				}
				else {
					answered.put(number, HistoryLine.outcomes(line));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be read", ex);
		}
		List<Attempt> attempts = new ArrayList<>();
		sent.forEach((number, line) -> {
			List<Row> rows = HistoryLine.rows(line);
			List<Outcome> outcomes = answered.getOrDefault(number, List.of());
			for (int i = 0; i < rows.size(); i++) {
				attempts.add(new Attempt(number, line.path("through").asString(), rows.get(i),
						(i < outcomes.size()) ? outcomes.get(i) : new Outcome.Unknown()));
			}
		});
		return attempts;
	}

}
