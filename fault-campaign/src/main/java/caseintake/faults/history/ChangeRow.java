package caseintake.faults.history;

/**
 * One change as a client sends it.
 *
 * @param reference of the change; for one more reference of the case, that
 * @param caseReference by which the client knows the case
 * @param from code that the case has before, empty where the kind says it
 * @param to code that it has after, empty where the kind says it
 */
public record ChangeRow(String reference, String caseReference, ChangeKind kind, String from, String to) {
}
