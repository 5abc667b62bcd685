package caseintake.faults.checker;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads intake's tables by themselves, without any of its code. */
final class IntakeReader {

	private static final JsonMapper JSON = new JsonMapper();

	/** Many events share a cell. */
	private final Map<Cell, Cell> cells = new HashMap<>();

	Intake read(Database database) throws SQLException {
		List<Intake.Reference> references = database.query(
				"select source_system, reference, case_id from source_reference",
				(row) -> new Intake.Reference(row.getString(1), row.getString(2), uuid(row, 3)));
		List<Intake.Case> cases = database.query("""
				select case_id, partition, operation, opening_unit, unit, category, opened_on, assisted, live
				from case_file""", (row) -> new Intake.Case(uuid(row, 1), row.getInt(2), cell(row), row.getBoolean(9)));
		List<Event> events = database.query("""
				select partition, sequence, event_id, previous_event_id, case_id, type, value
				from case_event order by partition, sequence""", this::event);
		List<Intake.Change> changes = database.query(
				"select source_system, reference, partition, sequence from change_reference",
				(row) -> new Intake.Change(row.getString(1), row.getString(2),
						new Intake.Place(row.getInt(3), row.getLong(4))));
		Map<Integer, Position> heads = new HashMap<>();
		database.query("select partition, last_sequence, last_event_id from partition_head",
				(row) -> heads.put(row.getInt(1), new Position(row.getLong(2), row.getObject(3, UUID.class))));
		return new Intake(references, cases, events, changes, heads);
	}

	private static UUID uuid(ResultSet row, int column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private Cell cell(ResultSet row) throws SQLException {
		Array assisted = row.getArray(8);
		return known(new Cell(row.getString(3), row.getString(4), row.getString(5), row.getString(6),
				row.getObject(7, LocalDate.class), List.of((String[]) assisted.getArray())));
	}

	private Event event(ResultSet row) throws SQLException {
		String text = row.getString(7);
		JsonNode value = JSON.readTree(text);
		return new Event(row.getInt(1), row.getLong(2), uuid(row, 3), row.getObject(4, UUID.class), uuid(row, 5),
				row.getString(6).intern(), UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
				LocalDate.parse(value.path("recordedOn").asString()), cell(value.path("before")),
				cell(value.path("after")));
	}

	private @Nullable Cell cell(JsonNode json) {
		if (!json.isObject()) {
			return null;
		}
		List<String> assisted = new ArrayList<>();
		json.path("assisted").forEach((unit) -> assisted.add(unit.asString()));
		return known(new Cell(json.path("operation").isString() ? json.path("operation").asString() : null,
				json.path("openingUnit").asString(), json.path("unit").asString(), json.path("category").asString(),
				LocalDate.parse(json.path("openedOn").asString()), assisted));
	}

	private Cell known(Cell cell) {
		Cell before = this.cells.putIfAbsent(cell, cell);
		return (before != null) ? before : cell;
	}

}
