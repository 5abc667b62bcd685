package caseintake.stats.statistics;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.Account;
import caseintake.stats.pipeline.Accounts;
import caseintake.stats.pipeline.LiveSnapshot;
import caseintake.stats.statistics.CaseQueries.ChangeRequest;

import org.springframework.stereotype.Component;

/** Answers why a figure changed, from one snapshot. */
@Component
class ChangeAnswers {

	private final LiveSnapshot snapshot;

	private final CaseFigures figures;

	private final Accounts accounts;

	ChangeAnswers(LiveSnapshot snapshot, CaseFigures figures, Accounts accounts) {
		this.snapshot = snapshot;
		this.figures = figures;
		this.accounts = accounts;
	}

	ChangeStatistics changes(ChangeRequest request) {
		ReferenceData referenceData = request.since().referenceData();
		return this.snapshot.read((generation) -> {
			long before = this.figures.read(generation, request.before(), Measure.CASES).total();
			Figures<Movement> since = this.figures.read(generation, request.since(), Measure.MOVEMENTS);
			Account account = this.accounts.read(generation);
			var from = new Standing(request.from().day(), Accuracy.isFinal(request.from(), account, referenceData),
					before);
			return ChangeStatistics.of(Accuracy.of(request.to(), account, referenceData), from, since);
		});
	}

}
