package caseintake.disclosure;

/**
 * One cell of a breakdown: the cases that have all of these.
 *
 * @param label its name, unique in its breakdown
 * @param openingUnit the units that opened them
 * @param unit the responsible units
 * @param category their categories
 */
public record Cell(String label, Codes openingUnit, Codes unit, Codes category) {

	/** Whether cases with these codes belong to it. */
	public boolean counts(String openingUnit, String unit, String category) {
		return this.openingUnit.have(openingUnit) && this.unit.have(unit) && this.category.have(category);
	}

	/** Whether every case of the other cell belongs to this one. */
	boolean includes(Cell other) {
		return this.openingUnit.haveAll(other.openingUnit) && this.unit.haveAll(other.unit)
				&& this.category.haveAll(other.category);
	}

}
