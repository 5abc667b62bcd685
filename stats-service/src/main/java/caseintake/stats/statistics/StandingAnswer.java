package caseintake.stats.statistics;

import caseintake.stats.pipeline.Account;

/** The last answer to a question, and the account that stands behind it. */
public final class StandingAnswer {

	private final Account account;

	private final CaseStatistics statistics;

	StandingAnswer(Account account, CaseStatistics statistics) {
		this.account = account;
		this.statistics = statistics;
	}

	/** Whether its figures are those of another moment too. */
	public boolean hasTheFiguresOf(Account now) {
		return this.account.hasTheFiguresOf(now);
	}

	/** Whether another answer would not be told apart from it. */
	public boolean saysTheSameAs(StandingAnswer other) {
		return this.statistics.equals(other.statistics);
	}

	CaseStatistics statistics() {
		return this.statistics;
	}

}
