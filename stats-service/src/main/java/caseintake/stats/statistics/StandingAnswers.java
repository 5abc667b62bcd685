package caseintake.stats.statistics;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.stats.pipeline.Account;
import caseintake.stats.pipeline.Accounts;
import caseintake.stats.pipeline.LiveSnapshot;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Answers questions that stand. The counters are read only where they have moved; what is
 * to be said of the figures is known without them.
 */
@Component
public class StandingAnswers {

	private final CaseQueries queries;

	private final LiveSnapshot snapshot;

	private final CaseFigures figures;

	private final Accounts accounts;

	private final CurrentReferenceData referenceData;

	private final JsonMapper json;

	StandingAnswers(CaseQueries queries, LiveSnapshot snapshot, CaseFigures figures, Accounts accounts,
			CurrentReferenceData referenceData, JsonMapper json) {
		this.queries = queries;
		this.snapshot = snapshot;
		this.figures = figures;
		this.accounts = accounts;
		this.referenceData = referenceData;
		this.json = json;
	}

	/**
	 * The question that these parameters ask.
	 * @throws caseintake.stats.problems.ProblemException if they ask none
	 */
	public StandingQuestion understand(MultiValueMap<String, String> parameters) {
		return StandingQuestion.of(this.queries.cases(parameters));
	}

	/**
	 * Whether the question means today what it meant when it was asked. By another
	 * version of the reference data it may be another one, or none.
	 */
	public boolean stands(StandingQuestion question) {
		return question.query().referenceData() == this.referenceData.get();
	}

	/** What the counters have come to. */
	public Account account() {
		return this.snapshot.read(this.accounts::read);
	}

	/**
	 * The answer from the counters.
	 * @throws caseintake.stats.problems.ProblemException if it had more rows than that,
	 * or too many read
	 */
	public StandingAnswer read(StandingQuestion question, int maximumRows) {
		Reading reading = this.snapshot.read(
				(generation) -> new Reading(this.figures.read(generation, question.query(), Measure.CASES, maximumRows),
						this.accounts.read(generation)));
		new ZeroCells(reading.figures(), question.query()).add(maximumRows);
		return new StandingAnswer(reading.account(),
				CaseStatistics.of(accuracy(question, reading.account()), null, reading.figures()));
	}

	private record Reading(Figures<Long> figures, Account account) {
	}

	/**
	 * The same figures, and what is to be said of them now.
	 * @param now an account that has the answer's figures
	 */
	public StandingAnswer renewed(StandingAnswer answer, StandingQuestion question, Account now) {
		return new StandingAnswer(now, answer.statistics().with(accuracy(question, now)));
	}

	/** The body that {@code GET /v1/statistics/cases} would have, on one line. */
	public byte[] body(StandingAnswer answer) {
		return this.json.writeValueAsBytes(answer.statistics());
	}

	private Accuracy accuracy(StandingQuestion question, Account account) {
		return Accuracy.of(this.queries.asOf(question), account, question.query().referenceData());
	}

}
