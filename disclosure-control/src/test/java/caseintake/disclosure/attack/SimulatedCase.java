package caseintake.disclosure.attack;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A case whose life is drawn. */
final class SimulatedCase {

	final @Nullable String operation;

	final String openingUnit;

	String unit;

	String category;

	LocalDate openedOn;

	boolean withdrawn;

	SimulatedCase(@Nullable String operation, String openingUnit, String unit, String category, LocalDate openedOn) {
		this.operation = operation;
		this.openingUnit = openingUnit;
		this.unit = unit;
		this.category = category;
		this.openedOn = openedOn;
	}

}
