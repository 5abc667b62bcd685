package caseintake.faults.checker;

import java.util.List;

/** All rules. */
final class Rules {

	static final List<Rule> ALL = List.of(new AcknowledgedIsStored(), new StoredWasSent(), new RefusedIsNotStored(),
			new OneReferenceOneCase(), new AcknowledgedChangesAreMade(), new ChangesAreMadeOnce(),
			new RefusedChangesWereStale(), new HistoriesHangTogether(), new JournalIsWhole(), new TopicIsTheJournal(),
			new CellsAreExact(), new TheFourAddUp(), new EveryGenerationWasExact(), new ProgressIsTheHead(),
			new NothingInQuarantine(), new NoAlarmStands(), new CountedInTime(), new HeldAtEverySample(),
			new ItWasTried());

	private Rules() {
	}

	static List<Verdict> judge(Books books) {
		return ALL.stream().map((rule) -> {
			var findings = new Findings();
			rule.check(books, findings);
			return new Verdict(rule.text(), findings.sentences());
		}).toList();
	}

}
