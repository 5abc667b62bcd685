package caseintake.intake.cases;

import java.util.UUID;

import caseintake.intake.changes.CaseState;

/**
 * A case as it is now.
 *
 * @param partition of the journal, to which its events go
 */
record PresentCase(UUID caseId, int partition, CaseState state) {

	PresentCase in(CaseState after) {
		return new PresentCase(this.caseId, this.partition, after);
	}

}
