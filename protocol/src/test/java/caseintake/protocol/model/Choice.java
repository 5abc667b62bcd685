package caseintake.protocol.model;

import java.util.List;

/**
 * A step that was taken.
 *
 * @param step its name
 * @param inner what was decided during it
 */
record Choice(String step, List<Integer> inner) {
}
