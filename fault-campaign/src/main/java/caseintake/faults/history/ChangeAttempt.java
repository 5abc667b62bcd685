package caseintake.faults.history;

/**
 * One change, sent once.
 *
 * @param number of the request in which it was sent
 * @param through the instance that it was sent to
 */
public record ChangeAttempt(long number, String through, ChangeRow row, Outcome outcome) {
}
