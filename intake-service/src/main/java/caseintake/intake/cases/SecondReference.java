package caseintake.intake.cases;

import java.util.UUID;

/**
 * A request to know a case by a further reference, mostly another source system's.
 *
 * @param source how that system names the case
 * @param caseId the case
 */
record SecondReference(SourceReference source, UUID caseId) implements CaseCommand {
}
