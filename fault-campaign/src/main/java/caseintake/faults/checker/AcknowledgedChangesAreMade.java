package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.faults.history.ChangeAttempt;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;

/** Promise 1 for changes: what was answered with 2xx is there. */
final class AcknowledgedChangesAreMade implements Rule {

	@Override
	public String text() {
		return "Every change that was acknowledged has its event, and every further reference its case";
	}

	@Override
	public void check(Books books, Findings findings) {
		Set<String> made = books.intake().changes().stream().map(Intake.Change::reference).collect(Collectors.toSet());
		Map<String, Intake.Case> cases = books.intake().casesByReference();
		for (ChangeAttempt attempt : books.told().changes()) {
			if (attempt.outcome() instanceof Outcome.Ok && !isMade(attempt.row(), made, cases)) {
				findings.add("%s was acknowledged by %s and was not made (lost)".formatted(attempt.row(),
						attempt.through()));
			}
		}
		books.told()
			.changes()
			.stream()
			.filter((attempt) -> attempt.outcome() instanceof Outcome.Some)
			.collect(Collectors.groupingBy(ChangeAttempt::number))
			.forEach((number, rows) -> checkSome(rows, made, findings));
	}

	private static boolean isMade(ChangeRow row, Set<String> made, Map<String, Intake.Case> cases) {
		if (row.kind() != ChangeKind.REFER) {
			return made.contains(row.reference());
		}
		Intake.Case subject = cases.get(row.caseReference());
		return subject != null && subject.equals(cases.get(row.reference()));
	}

	private static void checkSome(List<ChangeAttempt> rows, Set<String> made, Findings findings) {
		long found = rows.stream().filter((attempt) -> made.contains(attempt.row().reference())).count();
		if (rows.getFirst().outcome() instanceof Outcome.Some(long told) && found < told) {
			findings.add("%d of %d changes were acknowledged by %s, and %d were made (lost)".formatted(told,
					rows.size(), rows.getFirst().through(), found));
		}
	}

}
