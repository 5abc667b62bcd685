package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.history.Attempt;
import caseintake.faults.history.Outcome;

/**
 * Promise 1, first half: what was answered with 2xx is there, as it was sent. Of an
 * import that only told how many of its rows are stored, so many are.
 */
final class AcknowledgedIsStored implements Rule {

	@Override
	public String text() {
		return "Every case that was acknowledged is stored, under the id that was told and was once in the cell that was sent";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<String, Intake.Case> stored = books.intake().casesByReference();
		Map<UUID, List<Cell>> cells = books.intake().cellsByCase();
		for (Attempt attempt : books.attempts()) {
			if (attempt.outcome() instanceof Outcome.Ok(UUID told)) {
				String reference = attempt.row().reference();
				Intake.Case found = stored.get(reference);
				if (found == null) {
					findings.add("%s was acknowledged by %s and is not stored (lost)".formatted(reference,
							attempt.through()));
				}
				else if (told != null && !told.equals(found.caseId())) {
					findings.add("%s was acknowledged as case %s and is stored as case %s".formatted(reference, told,
							found.caseId()));
				}
				else if (!cells.getOrDefault(found.caseId(), List.of()).contains(attempt.row().cell())) {
					findings.add("%s was acknowledged as %s and was never stored so, but as %s".formatted(reference,
							attempt.row().cell(), cells.get(found.caseId())));
				}
			}
		}
		books.attempts()
			.stream()
			.filter((attempt) -> attempt.outcome() instanceof Outcome.Some)
			.collect(Collectors.groupingBy(Attempt::number))
			.forEach((number, rows) -> checkSome(rows, stored, cells, findings));
	}

	private static void checkSome(List<Attempt> rows, Map<String, Intake.Case> stored, Map<UUID, List<Cell>> cells,
			Findings findings) {
		long found = rows.stream().map(Attempt::row).filter((row) -> {
			Intake.Case each = stored.get(row.reference());
			return each != null && cells.getOrDefault(each.caseId(), List.of()).contains(row.cell());
		}).count();
		if (rows.getFirst().outcome() instanceof Outcome.Some(long told) && found < told) {
			findings.add("%d of %d rows were acknowledged by %s, and %d are stored (lost)".formatted(told, rows.size(),
					rows.getFirst().through(), found));
		}
	}

}
