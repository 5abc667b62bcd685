package caseintake.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

	/** Everything in all requests. */
	public static Told read(Path path) {
		Map<Long, Request> sent = new LinkedHashMap<>();
		Map<Long, List<Outcome>> answered = new HashMap<>();
		Map<Cell, Cell> cells = new HashMap<>();
		try (Stream<String> lines = Files.lines(path)) {
			lines.map(HistoryLine::parse).forEach((line) -> {
				long number = line.path("attempt").asLong();
				if (line.has("through")) {
					sent.put(number, new Request(line.path("through").asString().intern(),
							HistoryLine.rows(line, cells), HistoryLine.changes(line)));
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
		List<ChangeAttempt> changes = new ArrayList<>();
		sent.forEach((number, request) -> {
			Iterator<Outcome> outcomes = answered.getOrDefault(number, List.of()).iterator();
			request.rows().forEach((row) -> attempts.add(new Attempt(number, request.through(), row, next(outcomes))));
			request.changes()
				.forEach((row) -> changes.add(new ChangeAttempt(number, request.through(), row, next(outcomes))));
		});
		return new Told(attempts, changes);
	}

	private static Outcome next(Iterator<Outcome> outcomes) {
		return outcomes.hasNext() ? outcomes.next() : new Outcome.Unknown();
	}

	private record Request(String through, List<Row> rows, List<ChangeRow> changes) {
	}

}
