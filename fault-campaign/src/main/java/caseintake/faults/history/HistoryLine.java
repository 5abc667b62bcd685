package caseintake.faults.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of the history file, JSON. */
final class HistoryLine {

	private static final JsonMapper JSON = new JsonMapper();

	private HistoryLine() {
	}

	static JsonNode parse(String line) {
		return JSON.readTree(line);
	}

	static String sent(long attempt, String through, List<Row> rows) {
		ObjectNode line = begin(attempt).put("through", through);
		ArrayNode array = line.putArray("rows");
		for (Row row : rows) {
			Cell cell = row.cell();
			array.addObject()
				.put("reference", row.reference())
				.put("operation", cell.operation())
				.put("openingUnit", cell.openingUnit())
				.put("unit", cell.unit())
				.put("category", cell.category())
				.put("openedOn", cell.openedOn().toString());
		}
		return line.toString();
	}

	static String sentChanges(long attempt, String through, List<ChangeRow> rows) {
		ObjectNode line = begin(attempt).put("through", through);
		ArrayNode array = line.putArray("changes");
		for (ChangeRow row : rows) {
			array.addObject()
				.put("reference", row.reference())
				.put("of", row.caseReference())
				.put("kind", row.kind().name())
				.put("from", row.from())
				.put("to", row.to());
		}
		return line.toString();
	}

	static List<ChangeRow> changes(JsonNode line) {
		return line.path("changes")
			.valueStream()
			.map((row) -> new ChangeRow(row.path("reference").asString(), row.path("of").asString(),
					ChangeKind.valueOf(row.path("kind").asString()), row.path("from").asString(),
					row.path("to").asString()))
			.toList();
	}

	static String answered(long attempt, List<Outcome> outcomes) {
		ObjectNode line = begin(attempt);
		ArrayNode array = line.putArray("outcomes");
		for (Outcome outcome : outcomes) {
			switch (outcome) {
				case Outcome.Ok(UUID caseId) -> array.addObject().put("ok", true).put("caseId", text(caseId));
				case Outcome.Refused(int status, UUID caseId) ->
					array.addObject().put("refused", status).put("caseId", text(caseId));
				case Outcome.Some(long stored) -> array.addObject().put("some", stored);
				case Outcome.Unknown() -> array.addObject();
			}
		}
		return line.toString();
	}

	/**
	 * Reads the rows of a request.
	 * @param cells those that are known already: many rows share one
	 */
	static List<Row> rows(JsonNode line, Map<Cell, Cell> cells) {
		List<Row> rows = new ArrayList<>();
		for (JsonNode row : line.path("rows")) {
			var cell = new Cell(textOf(row, "operation"), row.path("openingUnit").asString(),
					row.path("unit").asString(), row.path("category").asString(),
					LocalDate.parse(row.path("openedOn").asString()), List.of());
			rows.add(new Row(row.path("reference").asString(), cells.computeIfAbsent(cell, (first) -> first)));
		}
		return rows;
	}

	static List<Outcome> outcomes(JsonNode line) {
		List<Outcome> outcomes = new ArrayList<>();
		for (JsonNode each : line.path("outcomes")) {
			String caseText = textOf(each, "caseId");
			UUID caseId = (caseText != null) ? UUID.fromString(caseText) : null;
			if (each.has("ok")) {
				outcomes.add(new Outcome.Ok(caseId));
			}
			else if (each.has("refused")) {
				outcomes.add(new Outcome.Refused(each.path("refused").asInt(), caseId));
			}
			else if (each.has("some")) {
				outcomes.add(new Outcome.Some(each.path("some").asLong()));
			}
			else {
				outcomes.add(new Outcome.Unknown());
			}
		}
		return outcomes;
	}

	/** The time is for people. */
	private static ObjectNode begin(long attempt) {
		return JSON.createObjectNode().put("attempt", attempt).put("at", Instant.now().toString());
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	private static @Nullable String textOf(JsonNode node, String name) {
		JsonNode text = node.path(name);
		return text.isString() ? text.asString() : null;
	}

}
