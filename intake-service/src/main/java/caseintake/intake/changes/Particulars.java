package caseintake.intake.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import caseintake.events.Cell;
import caseintake.intake.bodies.OpeningDay;
import org.jspecify.annotations.Nullable;

/**
 * What was registered of a case and may be corrected; {@code null} where nothing is said.
 *
 * @param openedOn the opening day
 * @param operation the operation that it belongs to, or that it belongs to none
 * @param openingUnit code of the unit that opened it
 */
public record Particulars(@Nullable LocalDate openedOn, @Nullable Membership operation, @Nullable String openingUnit) {

	static final String OPERATION = "operation";

	static final String OPENING_UNIT = "openingUnit";

	/**
	 * Whether a case belongs to an operation.
	 *
	 * @param code of the operation, {@code null} for none
	 */
	public record Membership(@Nullable String code) {
	}

	/** The cell with these particulars instead of its own. */
	Cell over(Cell cell) {
		return new Cell((this.operation != null) ? this.operation.code() : cell.operation(),
				(this.openingUnit != null) ? this.openingUnit : cell.openingUnit(), cell.unit(), cell.category(),
				(this.openedOn != null) ? this.openedOn : cell.openedOn(), cell.assisted());
	}

	/** The names of those that are not the cell's. */
	List<String> otherThan(Cell cell) {
		Cell said = over(cell);
		List<String> names = new ArrayList<>();
		if (!said.openedOn().equals(cell.openedOn())) {
			names.add(OpeningDay.ON);
		}
		if (!Objects.equals(said.operation(), cell.operation())) {
			names.add(OPERATION);
		}
		if (!said.openingUnit().equals(cell.openingUnit())) {
			names.add(OPENING_UNIT);
		}
		return names;
	}

}
