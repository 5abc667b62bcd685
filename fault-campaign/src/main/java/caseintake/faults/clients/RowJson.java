package caseintake.faults.clients;

import java.util.List;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.history.Row;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row as intake takes it. */
final class RowJson {

	private static final JsonMapper JSON = new JsonMapper();

	private RowJson() {
	}

	static String one(Row row) {
		Cell cell = row.cell();
		ObjectNode json = JSON.createObjectNode().put("sourceReference", row.reference());
		if (cell.operation() != null) {
			json.put("operation", cell.operation());
		}
		if (!cell.openingUnit().equals(cell.unit())) {
			json.put("openingUnit", cell.openingUnit());
		}
		return json.put("unit", cell.unit())
			.put("category", cell.category())
			.put("openedOn", cell.openedOn().toString())
			.toString();
	}

	static String lines(List<Row> rows) {
		return rows.stream().map((row) -> one(row) + "\n").collect(Collectors.joining());
	}

}
