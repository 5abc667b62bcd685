package caseintake.disclosure.attack;

import java.time.LocalDate;

/** A case whose life is drawn. */
final class SimulatedCase {

	final String operation;

	final String openingUnit;

	String unit;

	String category;

	LocalDate openedOn;

	boolean withdrawn;

	SimulatedCase(String operation, String openingUnit, String unit, String category, LocalDate openedOn) {
		this.operation = operation;
		this.openingUnit = openingUnit;
		this.unit = unit;
		this.category = category;
		this.openedOn = openedOn;
	}

}
