package caseintake.referencedata;

/**
 * Where a unit stands on a map of equal tiles.
 *
 * @param row from the top, 1 to 99
 * @param column from the left, 1 to 99
 */
public record Tile(int row, int column) {
}
