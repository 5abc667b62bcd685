package caseintake.stats.statistics;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.Account;
import caseintake.stats.pipeline.Accounts;
import caseintake.stats.pipeline.AnswerProperties;
import caseintake.stats.pipeline.LiveSnapshot;
import caseintake.stats.statistics.CaseQueries.CaseRequest;
import caseintake.stats.statistics.CaseQueries.SummaryRequest;
import org.jspecify.annotations.Nullable;

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

	private final int maximumRows;

	StatisticsAnswers(LiveSnapshot snapshot, CaseFigures figures, Accounts accounts, Receipts receipts,
			JournalFeed journal, AnswerProperties properties) {
		this.snapshot = snapshot;
		this.figures = figures;
		this.accounts = accounts;
		this.receipts = receipts;
		this.journal = journal;
		this.maximumRows = properties.maximumRows();
	}

	CaseStatistics cases(CaseRequest request) {
		Receipt receipt = request.receipt();
		// before the transaction: none is held open for the sake of another service
		boolean inJournal = receipt != null && this.journal.has(receipt);
		Reading reading = this.snapshot
			.read((generation) -> new Reading(this.figures.read(generation, request.query(), Measure.CASES),
					this.accounts.read(generation),
					(receipt != null) ? this.receipts.state(generation, receipt, inJournal) : null));
		// after the transaction: the database gives up on those that keep one open and
		// idle
		new ZeroCells(reading.figures(), request.query()).add(this.maximumRows);
		Account account = (receipt != null && inJournal)
				? reading.account().withEvent(receipt.partition(), receipt.sequence()) : reading.account();
		return CaseStatistics.of(Accuracy.of(request.asOf(), account, request.query().referenceData()),
				reading.receipt(), reading.figures());
	}

	private record Reading(Figures<Long> figures, Account account, @Nullable ReceiptState receipt) {
	}

	OperationSummary summary(SummaryRequest request) {
		ReferenceData referenceData = request.query().referenceData();
		return this.snapshot.read((generation) -> {
			var tally = new OperationTally(request.anchor(), referenceData);
			Figures<Long> figures = this.figures.read(generation, request.query(), Measure.CASES);
			figures.inOrder()
				.forEach((figure) -> tally.add(figure.key().getFirst().text(), figure.key().getLast().text(),
						figure.value()));
			long assisted = this.figures.read(generation, request.query().assistedOnly(), Measure.CASES).total();
			return tally.summary(request.operation(),
					Accuracy.of(request.asOf(), this.accounts.read(generation), referenceData), figures.total(),
					assisted);
		});
	}

}
