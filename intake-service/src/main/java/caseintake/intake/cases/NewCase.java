package caseintake.intake.cases;

import java.util.UUID;

import caseintake.intake.changes.CaseState;
import caseintake.intake.journal.Happening;
import caseintake.intake.journal.NewEvent;

/** A case that will exist if nobody has its reference. */
record NewCase(UUID caseId, int partition, Registration registration) {

	NewEvent openingEvent() {
		return new NewEvent(this.partition, this.caseId, Happening.opened(this.registration.cell()),
				this.registration.referenceDataVersion(), this.registration.traceparent());
	}

	PresentCase opened() {
		return new PresentCase(this.caseId, this.partition, CaseState.live(this.registration.cell()));
	}

}
