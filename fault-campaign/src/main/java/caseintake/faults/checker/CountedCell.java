package caseintake.faults.checker;

import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;

/** The key of a counter. */
record CountedCell(LocalDate openedOn, String unit, String category, String operation, String openingUnit,
		String assisted, LocalDate recordedOn, String reason) {

	static CountedCell of(Cell cell, Event event) {
		return new CountedCell(cell.openedOn(), cell.unit(), cell.category(),
				(cell.operation() != null) ? cell.operation() : "", cell.openingUnit(),
				String.join(",", cell.assisted()), event.recordedOn(), event.type());
	}

	/** The same without day and reason. */
	Cell cell() {
		return new Cell(this.operation.isEmpty() ? null : this.operation, this.openingUnit, this.unit, this.category,
				this.openedOn, this.assisted.isEmpty() ? List.of() : List.of(this.assisted.split(",", -1)));
	}

}
