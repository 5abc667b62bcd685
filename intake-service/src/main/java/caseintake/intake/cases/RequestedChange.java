package caseintake.intake.cases;

import java.util.stream.Stream;

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
	 * assistance for the units that begin or end it, if they are national.
	 */
	boolean isAllowed(Cell present) {
		if (this.change instanceof Change.Assist assist) {
			return assist.changedUnits().stream().allMatch(this::mayAssist);
		}
		return this.jurisdiction.covers(present.unit());
	}

	private boolean mayAssist(String unit) {
		return this.jurisdiction.covers(unit)
				&& this.referenceData.unit(unit).map((known) -> known.kind() == UnitKind.NATIONAL).orElse(false);
	}

	/** Whether the sender may be told what the case is now, whatever it asked for. */
	boolean mayTell(Cell present) {
		return Stream.concat(Stream.of(present.openingUnit(), present.unit()), present.assisted().stream())
			.anyMatch(this.jurisdiction::covers);
	}

	/** The same under other references. */
	RequestedChange under(SourceReference otherReference, CaseName otherSubject) {
		return new RequestedChange(this.jurisdiction, otherReference, otherSubject, this.change, this.referenceData,
				this.traceparent);
	}

}
