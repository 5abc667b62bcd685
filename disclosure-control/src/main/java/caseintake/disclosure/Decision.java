package caseintake.disclosure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What may be published of a candidate. Each names what is against showing more, for the
 * people who release only.
 */
public sealed interface Decision {

	/**
	 * The series as it is declared.
	 *
	 * @param release what may be published
	 * @param withheld why, by the label of each cell that is hidden
	 */
	record Publish(Release release, Map<String, Finding> withheld) implements Decision {
	}

	/**
	 * A coarser breakdown, since there are few cases for so many cells.
	 *
	 * @param release what may be published
	 * @param withheld why, by the label of each cell that is hidden
	 */
	record Coarser(Release release, Map<String, Finding> withheld) implements Decision {
	}

	/**
	 * No cell.
	 *
	 * @param release what may be published
	 * @param withheld why, by the label of each cell
	 */
	record TotalOnly(Release release, Map<String, Finding> withheld) implements Decision {
	}

	/**
	 * Nothing new.
	 *
	 * @param last the last release of the series, which still stands; {@code null} for
	 * none
	 * @param withheld why
	 */
	record Hold(@Nullable Release last, Finding withheld) implements Decision {
	}

}
