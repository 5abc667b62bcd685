package caseintake.disclosure;

/**
 * A figure that is published again and again.
 *
 * @param code its name
 * @param scope the cases
 * @param breakdown how they are divided
 */
public record Series(String code, Scope scope, Breakdown breakdown) {
}
