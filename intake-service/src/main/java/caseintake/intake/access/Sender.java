package caseintake.intake.access;

/**
 * Who sends.
 *
 * @param system the source system, whose references these are
 * @param jurisdiction the units for which it acts
 */
public record Sender(String system, Jurisdiction jurisdiction) {
}
