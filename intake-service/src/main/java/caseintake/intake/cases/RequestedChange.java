package caseintake.intake.cases;

import caseintake.intake.changes.Change;
import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * A valid request to change a case: codes are the reference data's own.
 *
 * @param reference how the source system names the change
 * @param subject the case
 * @param change what is to be changed
 * @param referenceData what the codes were held against, and the change is judged by
 * @param traceparent W3C trace context of the request, if any
 */
record RequestedChange(SourceReference reference, CaseName subject, Change change, ReferenceData referenceData,
		@Nullable String traceparent) implements CaseCommand {

	/** The same under other references. */
	RequestedChange under(SourceReference otherReference, CaseName otherSubject) {
		return new RequestedChange(otherReference, otherSubject, this.change, this.referenceData, this.traceparent);
	}

}
