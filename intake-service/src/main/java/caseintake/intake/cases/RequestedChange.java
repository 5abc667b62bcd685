package caseintake.intake.cases;

import java.util.List;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.changes.Change;
import caseintake.referencedata.ReferenceData;
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
	 * assistance for the units that begin or end it.
	 */
	boolean isAllowed(Cell present) {
		if (this.change instanceof Change.Assist(List<String> from, List<String> to)) {
			return Stream.of(from, to)
				.flatMap(List::stream)
				.filter((unit) -> !from.contains(unit) || !to.contains(unit))
				.allMatch(this.jurisdiction::covers);
		}
		return this.jurisdiction.covers(present.unit());
	}

	/** The same under other references. */
	RequestedChange under(SourceReference otherReference, CaseName otherSubject) {
		return new RequestedChange(this.jurisdiction, otherReference, otherSubject, this.change, this.referenceData,
				this.traceparent);
	}

}
