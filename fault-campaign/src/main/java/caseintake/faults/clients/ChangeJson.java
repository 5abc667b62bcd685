package caseintake.faults.clients;

import java.util.List;
import java.util.stream.Collectors;

import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change as intake takes it. */
final class ChangeJson {

	private static final JsonMapper JSON = new JsonMapper();

	private ChangeJson() {
	}

	/** Where it is sent, below its case. */
	static String place(ChangeRow row) {
		return (row.kind() == ChangeKind.REFER) ? "/references" : "/changes";
	}

	static String one(ChangeRow row) {
		return object(row).toString();
	}

	/** Of an import: each names its case. */
	static String lines(List<ChangeRow> rows) {
		return rows.stream()
			.map((row) -> object(row).put("sourceReference", row.caseReference()) + "\n")
			.collect(Collectors.joining());
	}

	private static ObjectNode object(ChangeRow row) {
		ObjectNode json = JSON.createObjectNode();
		if (row.kind() == ChangeKind.REFER) {
			return json.put("sourceReference", row.reference());
		}
		json.put("changeReference", row.reference());
		return switch (row.kind()) {
			case TRANSFER -> json.put("type", "transfer").put("from", row.from()).put("to", row.to());
			case RECLASSIFY -> json.put("type", "reclassify").put("from", row.from()).put("to", row.to());
			case WITHDRAW -> json.put("type", "withdraw").put("from", "live").put("reason", "error");
			case REINSTATE -> json.put("type", "reinstate").put("from", "withdrawn");
			case REFER -> throw new IllegalStateException("It is no change");
		};
	}

}
