package caseintake.intake.cases;

import caseintake.events.Cell;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.changes.Change;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A valid request to change a case: codes are the reference data's own.
 *
 * @param jurisdiction the units for which the sender acts
 * @param reference how the source system names the change
 * @param subject the case
 * @param change what is to be changed
 * @param referenceData what the codes were held against, and the change is judged by
 * @param traceparent W3C trace context of the request, if any
 */
record RequestedChange(Jurisdiction jurisdiction, SourceReference reference, CaseName subject, Change change,
		ReferenceData referenceData, @Nullable String traceparent) implements CaseCommand {

	/**
	 * Whether the sender may make it: that is for the responsible unit alone, and
	 * assistance for the national units that begin it and the assisting ones that end it.
	 */
	boolean isAllowed(Cell present) {
		if (this.change instanceof Change.Assist assist) {
			return assist.changed()
				.stream()
				.allMatch((unit) -> this.jurisdiction.covers(unit)
						&& (present.assisted().contains(unit) || isNational(unit)));
		}
		return this.jurisdiction.covers(present.unit());
	}

	private boolean isNational(String unit) {
		return this.referenceData.unit(unit).filter((known) -> known.kind() == UnitKind.NATIONAL).isPresent();
	}

	/** Whether the sender has to do with the case, so that it may be told of it. */
	boolean mayKnow(Cell present) {
		return CaseFile.CellView.of(present).units().anyMatch(this.jurisdiction::covers);
	}

	/** The same under other references. */
	RequestedChange under(SourceReference otherReference, CaseName otherSubject) {
		return new RequestedChange(this.jurisdiction, otherReference, otherSubject, this.change, this.referenceData,
				this.traceparent);
	}

}
