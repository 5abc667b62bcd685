package caseintake.intake.cases;

/**
 * How a source system names a case.
 *
 * @param system the source system
 * @param reference its reference, {@code [A-Za-z0-9][A-Za-z0-9._:/-]{0,63}}
 */
public record SourceReference(String system, String reference) {
}
