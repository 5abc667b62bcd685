package caseintake.intake.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.intake.journal.PartitionEvent;

import org.springframework.stereotype.Component;

/** Claims the references by which a transaction's commands name changes. */
@Component
class ChangeDesk {

	private final ChangeRows rows;

	ChangeDesk(ChangeRows rows) {
		this.rows = rows;
	}

	/** Claims those that are free and reads what was changed under the others. */
	Changes claim(List<CaseCommand> commands) {
		List<RequestedChange> requested = Changes.among(commands);
		Set<SourceReference> taken = new HashSet<>();
		requested.forEach((change) -> taken.add(change.reference()));
		Set<SourceReference> claimed = taken.isEmpty() ? Set.of() : this.rows.claim(taken);
		taken.removeAll(claimed);
		return new Changes(requested, claimed, taken.isEmpty() ? Map.of() : this.rows.find(taken));
	}

	/** Keeps the references under which something was changed, and no others. */
	void settle(Changes changes, List<PartitionEvent> events) {
		Map<SourceReference, PartitionEvent> made = changes.madeHere(events);
		if (!made.isEmpty()) {
			this.rows.settle(made);
		}
		Set<SourceReference> unused = changes.unused();
		if (!unused.isEmpty()) {
			this.rows.release(unused);
		}
	}

}
