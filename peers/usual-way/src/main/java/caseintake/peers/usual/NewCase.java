package caseintake.peers.usual;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A registration. */
record NewCase(String sourceReference, @Nullable String operation, @Nullable String openingUnit, String unit,
		String category, LocalDate openedOn) {

	String openedBy() {
		return (this.openingUnit != null) ? this.openingUnit : this.unit;
	}

}
