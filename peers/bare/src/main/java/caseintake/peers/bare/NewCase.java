package caseintake.peers.bare;

import caseintake.events.Cell;

/**
 * A case to be stored.
 *
 * @param reference in its source system
 */
public record NewCase(String reference, Cell cell) {
}
