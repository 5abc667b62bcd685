package caseintake.intake.imports;

/**
 * A refused line.
 *
 * @param line on which the row begins, counts from 1, blank lines and header too
 * @param status HTTP status that the line would have had alone
 * @param problem problem document, JSON
 */
record ImportRefusal(long line, int status, String problem) {
}
