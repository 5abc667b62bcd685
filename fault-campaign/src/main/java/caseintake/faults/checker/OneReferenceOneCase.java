package caseintake.faults.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.faults.clients.Clients;
import caseintake.faults.history.ChangeAttempt;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;

/** Promise 2: one source reference never becomes two cases. */
final class OneReferenceOneCase implements Rule {

	static final String OPENED = "case-opened.v1";

	@Override
	public String text() {
		return "No source reference has two cases, every case has its reference, no other but those that were added, and exactly one "
				+ "opening event";
	}

	@Override
	public void check(Books books, Findings findings) {
		Intake intake = books.intake();
		Map<UUID, Intake.Case> cases = new HashMap<>();
		for (Intake.Case each : intake.cases()) {
			if (cases.put(each.caseId(), each) != null) {
				findings.add("case %s is stored twice".formatted(each.caseId()));
			}
		}
		checkReferences(intake, cases, further(books.told().changes()), findings);
		checkOpenings(intake, cases, findings);
	}

	/** References that may have been added, and the one that each case had before. */
	static Map<String, String> further(List<ChangeAttempt> changes) {
		return changes.stream()
			.filter((attempt) -> attempt.row().kind() == ChangeKind.REFER)
			.filter((attempt) -> !(attempt.outcome() instanceof Outcome.Refused))
			.map(ChangeAttempt::row)
			.collect(Collectors.toMap(ChangeRow::reference, ChangeRow::caseReference, (first, second) -> first));
	}

	private static void checkReferences(Intake intake, Map<UUID, Intake.Case> cases, Map<String, String> further,
			Findings findings) {
		Map<String, UUID> owners = new HashMap<>();
		Set<UUID> referenced = new HashSet<>();
		Map<String, UUID> added = new HashMap<>();
		for (Intake.Reference reference : intake.references()) {
			if (!reference.system().equals(Clients.SOURCE_SYSTEM)) {
				findings.add("reference %s is of system %s, which nobody said that he is"
					.formatted(reference.reference(), reference.system()));
			}
			UUID before = owners.put(reference.system() + " " + reference.reference(), reference.caseId());
			if (before != null) {
				findings.add("reference %s has two cases, %s and %s".formatted(reference.reference(), before,
						reference.caseId()));
			}
			if (!cases.containsKey(reference.caseId())) {
				findings.add("reference %s names case %s, which is not stored".formatted(reference.reference(),
						reference.caseId()));
			}
			if (further.containsKey(reference.reference())) {
				added.put(reference.reference(), reference.caseId());
			}
			else if (!referenced.add(reference.caseId())) {
				findings.add("case %s has two references".formatted(reference.caseId()));
			}
		}
		added.forEach((reference, caseId) -> {
			if (!caseId.equals(owners.get(Clients.SOURCE_SYSTEM + " " + further.get(reference)))) {
				findings.add("reference %s was added to another case, %s".formatted(reference, caseId));
			}
		});
		cases.keySet().stream().filter((each) -> !referenced.contains(each)).forEach((each) -> {
			findings.add("case %s has no reference".formatted(each));
		});
	}

	private static void checkOpenings(Intake intake, Map<UUID, Intake.Case> cases, Findings findings) {
		Set<UUID> opened = new HashSet<>();
		for (Event event : intake.events()) {
			Intake.Case stored = cases.get(event.caseId());
			if (stored == null || stored.partition() != event.partition()) {
				findings.add("%s is of case %s, which is not stored in that partition".formatted(event.name(),
						event.caseId()));
			}
			if (event.type().equals(OPENED) && !opened.add(event.caseId())) {
				findings.add("case %s was opened twice, again by %s".formatted(event.caseId(), event.name()));
			}
		}
		cases.keySet().stream().filter((each) -> !opened.contains(each)).forEach((each) -> {
			findings.add("case %s has no opening event".formatted(each));
		});
	}

}
