package caseintake.intake.changes;

/**
 * A valid request to change a case.
 *
 * @param reference how the source system names the change, see
 * {@link caseintake.intake.bodies.ReferenceForm}
 * @param change what is to be changed
 * @param referenceDataVersion version that the codes were held against
 */
public record ChangeRequest(String reference, Change change, String referenceDataVersion) {
}
