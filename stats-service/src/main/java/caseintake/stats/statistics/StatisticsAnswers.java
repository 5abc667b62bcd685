package caseintake.stats.statistics;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.Account;
import caseintake.stats.pipeline.Accounts;
import caseintake.stats.pipeline.LiveSnapshot;
import caseintake.stats.statistics.CaseQueries.CaseRequest;
import caseintake.stats.statistics.CaseQueries.SummaryRequest;

import org.springframework.stereotype.Component;

/**
 * Answers each request from one snapshot: the figures, and how far they can be relied on.
 */
@Component
class StatisticsAnswers {

	private final LiveSnapshot snapshot;

	private final CaseFigures figures;

	private final Accounts accounts;

	private final Receipts receipts;

	private final JournalFeed journal;

	private final ReferenceData referenceData;

	StatisticsAnswers(LiveSnapshot snapshot, CaseFigures figures, Accounts accounts, Receipts receipts,
			JournalFeed journal, ReferenceData referenceData) {
		this.snapshot = snapshot;
		this.figures = figures;
		this.accounts = accounts;
		this.receipts = receipts;
		this.journal = journal;
		this.referenceData = referenceData;
	}

	CaseStatistics cases(CaseRequest request) {
		Receipt receipt = request.receipt();
		if (receipt == null) {
			return this.snapshot.read((generation) -> CaseStatistics.of(
					Accuracy.of(request.asOf(), this.accounts.read(generation), this.referenceData), null,
					this.figures.readWithZeroes(generation, request.query())));
		}
		// before the transaction: no snapshot is held open for the sake of another
		// service
		boolean inJournal = this.journal.has(receipt);
		return this.snapshot.read((generation) -> {
			ReceiptState state = this.receipts.state(generation, receipt, inJournal);
			Account account = this.accounts.read(generation);
			if (inJournal) {
				account = account.withEvent(receipt.partition(), receipt.sequence());
			}
			return CaseStatistics.of(Accuracy.of(request.asOf(), account, this.referenceData), state,
					this.figures.readWithZeroes(generation, request.query()));
		});
	}

	OperationSummary summary(String operation, SummaryRequest request) {
		return this.snapshot.read((generation) -> {
			var tally = new OperationTally(request.anchor(), this.referenceData);
			Figures figures = this.figures.read(generation, request.query());
			figures.byKey()
				.forEach((units, cases) -> tally.add(units.getFirst().text(), units.getLast().text(), cases));
			long assisted = this.figures.read(generation, request.query().assistedOnly()).total();
			return tally.summary(operation,
					Accuracy.of(request.asOf(), this.accounts.read(generation), this.referenceData), figures.total(),
					assisted);
		});
	}

}
