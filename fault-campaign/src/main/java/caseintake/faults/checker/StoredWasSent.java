package caseintake.faults.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.faults.history.Attempt;
import caseintake.faults.history.Outcome;

/** Nothing is stored but what was acknowledged, or sent with an unknown outcome. */
final class StoredWasSent implements Rule {

	@Override
	public String text() {
		return "Every stored case was acknowledged or sent with an unknown outcome, in the cell in which it was opened";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<String, Set<Cell>> possible = new HashMap<>();
		for (Attempt attempt : books.attempts()) {
			if (!(attempt.outcome() instanceof Outcome.Refused)) {
				possible.computeIfAbsent(attempt.row().reference(), (reference) -> new HashSet<>())
					.add(attempt.row().cell());
			}
		}
		Set<String> further = OneReferenceOneCase.further(books.told().changes()).keySet();
		Map<UUID, List<Cell>> cells = books.intake().cellsByCase();
		books.intake().casesByReference().forEach((reference, stored) -> {
			if (further.contains(reference)) {
				return;
			}
			Cell opened = cells.getOrDefault(stored.caseId(), List.of(stored.cell())).getFirst();
			Set<Cell> sent = possible.getOrDefault(reference, Set.of());
			if (sent.isEmpty()) {
				findings.add("%s is stored and was never sent with success or an unknown outcome".formatted(reference));
			}
			else if (!sent.contains(opened)) {
				findings.add("%s was opened as %s, which was never sent with success or an unknown outcome"
					.formatted(reference, opened));
			}
		});
	}

}
