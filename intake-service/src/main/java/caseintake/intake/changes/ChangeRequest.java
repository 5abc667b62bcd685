package caseintake.intake.changes;

import caseintake.referencedata.ReferenceData;

/**
 * A valid request to change a case.
 *
 * @param reference how the source system names the change, see
 * {@link caseintake.intake.bodies.ReferenceForm}
 * @param change what is to be changed
 * @param referenceData what the codes were held against, and the change is judged by
 */
public record ChangeRequest(String reference, Change change, ReferenceData referenceData) {
}
