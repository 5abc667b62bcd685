package caseintake.faults.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.clients.Clients;
import caseintake.faults.history.ChangeAttempt;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;
import org.jspecify.annotations.Nullable;

/** Promise 2: a change is made once, and nothing else is. */
final class ChangesAreMadeOnce implements Rule {

	@Override
	public String text() {
		return "Every event that changes a case was sent, has exactly one change reference, and does to that case what was sent";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<Intake.Place, Event> unnamed = books.intake()
			.events()
			.stream()
			.filter((event) -> !event.type().equals(OneReferenceOneCase.OPENED))
			.collect(Collectors.toMap(Intake.Place::of, (event) -> event, (first, second) -> first));
		Map<String, ChangeRow> sent = books.told()
			.changes()
			.stream()
			.filter((attempt) -> !(attempt.outcome() instanceof Outcome.Refused))
			.map(ChangeAttempt::row)
			.collect(Collectors.toMap(ChangeRow::reference, (row) -> row, (first, second) -> first));
		Map<String, Intake.Case> cases = books.intake().casesByReference();
		Set<String> references = new HashSet<>();
		for (Intake.Change change : books.intake().changes()) {
			Event event = unnamed.remove(change.place());
			ChangeRow row = sent.get(change.reference());
			if (!change.system().equals(Clients.SOURCE_SYSTEM) || !references.add(change.reference())) {
				findings
					.add("change %s is of system %s, or is there twice".formatted(change.reference(), change.system()));
			}
			else if (event == null) {
				findings.add("change %s names an event that is not there, or that another names (twice)"
					.formatted(change.reference()));
			}
			else if (row == null) {
				findings.add("change %s was made by %s and was never sent with success or an unknown outcome"
					.formatted(change.reference(), event.name()));
			}
			else if (!does(row, event, cases.get(row.caseReference()))) {
				findings.add("%s is not what was sent: %s".formatted(event, row));
			}
		}
		unnamed.values().forEach((event) -> findings.add("%s has no change reference".formatted(event.name())));
	}

	private static boolean does(ChangeRow row, Event event, Intake.@Nullable Case subject) {
		Cell before = event.before();
		Cell after = event.after();
		if (subject == null || !subject.caseId().equals(event.caseId()) || !event.type().equals(row.kind().event())) {
			return false;
		}
		return switch (row.kind()) {
			case TRANSFER -> before != null && before.unit().equals(row.from())
					&& with(before, row.to(), before.category()).equals(after);
			case RECLASSIFY -> before != null && before.category().equals(row.from())
					&& with(before, before.unit(), row.to()).equals(after);
			case WITHDRAW -> before != null && after == null;
			case REINSTATE -> before == null && after != null;
			case REFER -> false;
		};
	}

	private static Cell with(Cell cell, String unit, String category) {
		return new Cell(cell.operation(), cell.openingUnit(), unit, category, cell.openedOn(),
				List.copyOf(cell.assisted()));
	}

}
