package caseintake.stats.counting;

import java.time.LocalDate;

import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;

/**
 * What cases are counted by.
 *
 * @param operation code, empty for no operation
 * @param assisted codes, sorted and joined by commas, empty for none
 * @param recordedOn day on which the change was recorded
 * @param reason the type of the event
 */
record CellKey(LocalDate openedOn, String unit, String category, String operation, String openingUnit, String assisted,
		LocalDate recordedOn, String reason) {

	static CellKey of(Cell cell, LocalDate recordedOn, String reason) throws UndecodableEventException {
		for (String assisting : cell.assisted()) {
			if (assisting.indexOf(',') >= 0) {
				throw new UndecodableEventException("assisted has a code with a comma");
			}
		}
		return new CellKey(cell.openedOn(), KeyText.code(cell.unit(), "unit"),
				KeyText.code(cell.category(), "category"),
				(cell.operation() != null) ? KeyText.code(cell.operation(), "operation") : "",
				KeyText.code(cell.openingUnit(), "openingUnit"),
				KeyText.list(String.join(",", cell.assisted()), "assisted"), recordedOn, KeyText.code(reason, "type"));
	}

}
