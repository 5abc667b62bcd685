package caseintake.disclosure.attack;

import java.util.Map;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Series;
import org.jspecify.annotations.Nullable;

/**
 * What everybody can read of a series on one day.
 *
 * @param series the series
 * @param breakdown how it is divided
 * @param total the total, {@code null} where it is hidden
 * @param shown the cells that are not hidden, by label
 * @param error by how much a figure may differ from the truth
 */
record Published(Series series, Breakdown breakdown, @Nullable Long total, Map<String, Long> shown, int error) {
}
