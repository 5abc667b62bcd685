package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.history.Attempt;
import caseintake.faults.history.Outcome;

/**
 * What was refused is not stored; what was refused for another case's sake has that other
 * case.
 */
final class RefusedIsNotStored implements Rule {

	private static final int CONFLICT = 409;

	@Override
	public String text() {
		return "What was only refused is not stored, and every conflict names the case that has the reference";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<String, Intake.Case> stored = books.intake().casesByReference();
		Map<UUID, List<Cell>> cells = books.intake().cellsByCase();
		Set<String> maybeStored = books.attempts()
			.stream()
			.filter((attempt) -> !(attempt.outcome() instanceof Outcome.Refused))
			.map((attempt) -> attempt.row().reference())
			.collect(Collectors.toSet());
		for (Attempt attempt : books.attempts()) {
			if (attempt.outcome() instanceof Outcome.Refused(int status, UUID told)) {
				String reference = attempt.row().reference();
				Intake.Case found = stored.get(reference);
				if (found != null && !maybeStored.contains(reference)) {
					findings.add("%s was only ever refused (%d) and is stored".formatted(reference, status));
				}
				if (status == CONFLICT && (found == null || !found.caseId().equals(told))) {
					findings.add("%s was refused because case %s has that reference, but %s has it".formatted(reference,
							told, (found != null) ? "case " + found.caseId() : "no case"));
				}
				else if (status == CONFLICT && found != null
						&& cells.getOrDefault(found.caseId(), List.of(found.cell()))
							.getFirst()
							.equals(attempt.row().cell())) {
					findings.add("%s was refused as a contradiction of %s, which it is not".formatted(reference,
							attempt.row().cell()));
				}
			}
		}
	}

}
