package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.intake.changes.CaseState;
import caseintake.intake.journal.NewEvent;

/**
 * What the commands of one transaction, judged in their order, make of the cases that
 * they concern: each finds what those before it left.
 */
final class Draft {

	private final Map<UUID, PresentCase> cases = new HashMap<>();

	private final Map<UUID, PresentCase> changed = new LinkedHashMap<>();

	private final List<NewEvent> events = new ArrayList<>();

	/** Begins with cases whose rows are locked. */
	Draft(List<PresentCase> locked) {
		locked.forEach((present) -> this.cases.put(present.caseId(), present));
	}

	/** A case that is locked, or opened here. */
	Optional<PresentCase> find(UUID caseId) {
		return Optional.ofNullable(this.cases.get(caseId));
	}

	Optional<CaseState> state(UUID caseId) {
		return find(caseId).map(PresentCase::state);
	}

	/**
	 * A new case.
	 * @return its event's place among the transaction's
	 */
	int open(NewCase opened) {
		this.cases.put(opened.caseId(), opened.opened());
		return add(opened.openingEvent());
	}

	/**
	 * A change of a case.
	 * @return its event's place among the transaction's
	 */
	int change(PresentCase after, NewEvent event) {
		this.cases.put(after.caseId(), after);
		this.changed.put(after.caseId(), after);
		return add(event);
	}

	private int add(NewEvent event) {
		this.events.add(event);
		return this.events.size() - 1;
	}

	List<NewEvent> events() {
		return this.events;
	}

	/** Cells that cases come into. */
	List<Cell> entered() {
		return this.events.stream().map((event) -> event.happening().after()).filter(Objects::nonNull).toList();
	}

	Collection<PresentCase> changed() {
		return this.changed.values();
	}

}
