package caseintake.events;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a case is counted.
 *
 * @param operation code of the operation, or {@code null} where the case belongs to none
 * @param openingUnit code of the unit that opened the case
 * @param unit code of the unit that is responsible for it
 * @param category code of its category
 * @param openedOn calendar day in the deployment's zone on which it was opened
 * @param assisted codes of the units that assist, sorted, without repetition
 */
public record Cell(@Nullable String operation, String openingUnit, String unit, String category, LocalDate openedOn,
		List<String> assisted) {

	public Cell {
		assisted = assisted.stream().sorted().distinct().toList();
	}

}
