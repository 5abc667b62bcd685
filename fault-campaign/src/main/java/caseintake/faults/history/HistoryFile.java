package caseintake.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.events.Cell;

/**
 * Reads the history back. A request without an answer's line is one of unknown outcome.
 */
public final class HistoryFile {

	private HistoryFile() {
	}

	/** All rows of all requests, in the order in which they were sent. */
	public static List<Attempt> read(Path path) {
		Map<Long, Request> sent = new LinkedHashMap<>();
		Map<Long, List<Outcome>> answered = new HashMap<>();
		Map<Cell, Cell> cells = new HashMap<>();
		try (Stream<String> lines = Files.lines(path)) {
			lines.map(HistoryLine::parse).forEach((line) -> {
				long number = line.path("attempt").asLong();
				if (line.has("rows")) {
					sent.put(number,
							new Request(line.path("through").asString().intern(), HistoryLine.rows(line, cells)));
				}
				else {
					answered.put(number, HistoryLine.outcomes(line));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be read", ex);
		}
		List<Attempt> attempts = new ArrayList<>();
		sent.forEach((number, request) -> {
			List<Outcome> outcomes = answered.getOrDefault(number, List.of());
			for (int i = 0; i < request.rows().size(); i++) {
				attempts.add(new Attempt(number, request.through(), request.rows().get(i),
						(i < outcomes.size()) ? outcomes.get(i) : new Outcome.Unknown()));
			}
		});
		return attempts;
	}

	private record Request(String through, List<Row> rows) {
	}

}
