package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import caseintake.events.Cell;
import caseintake.faults.history.ChangeAttempt;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;

/** A case that was never otherwise than a change says refuses none. */
final class RefusedChangesWereStale implements Rule {

	private static final int CONFLICT = 409;

	@Override
	public String text() {
		return "Every change that was refused as stale met a case that was once otherwise than the change says";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<String, Intake.Case> cases = books.intake().casesByReference();
		Map<UUID, List<Event>> histories = books.intake().histories();
		for (ChangeAttempt attempt : books.told().changes()) {
			Intake.Case subject = cases.get(attempt.row().caseReference());
			if (subject != null && attempt.outcome() instanceof Outcome.Refused refused && refused.status() == CONFLICT
					&& isFresh(attempt.row(), histories.getOrDefault(subject.caseId(), List.of()))) {
				findings.add("%s was refused by %s as stale, which it never was".formatted(attempt.row(),
						attempt.through()));
			}
		}
	}

	private static boolean isFresh(ChangeRow row, List<Event> history) {
		return switch (row.kind()) {
			case TRANSFER -> always(history, (cell) -> cell.unit().equals(row.from()));
			case RECLASSIFY -> always(history, (cell) -> cell.category().equals(row.from()));
			case WITHDRAW -> always(history, (cell) -> true);
			case REINSTATE -> false;
			case REFER -> true;
		};
	}

	private static boolean always(List<Event> history, Predicate<Cell> so) {
		return history.stream().allMatch((event) -> {
			Cell after = event.after();
			return after != null && so.test(after);
		});
	}

}
