package caseintake.faults.history;

import caseintake.events.Cell;

/**
 * One case as a client sends it.
 *
 * @param reference the source reference
 * @param cell where it is to be counted
 */
public record Row(String reference, Cell cell) {
}
