package caseintake.faults.history;

/**
 * One row, sent once.
 *
 * @param number of the request in which it was sent
 * @param through the instance that it was sent to
 */
public record Attempt(long number, String through, Row row, Outcome outcome) {
}
