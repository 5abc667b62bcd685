package caseintake.disclosure;

/**
 * A figure that is published again and again. It never changes: with other cells it is
 * another series, and the old one stays declared as long as its releases are in a ledger.
 *
 * @param code its name
 * @param scope the cases
 * @param breakdown how they are divided
 */
public record Series(String code, Scope scope, Breakdown breakdown) {
}
