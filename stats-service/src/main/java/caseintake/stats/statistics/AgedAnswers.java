package caseintake.stats.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import caseintake.stats.sharing.MaxAge;
import caseintake.stats.sharing.SharedAnswer;
import caseintake.stats.statistics.CaseQueries.CaseRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * One answer for all who ask the same and would take one of some age, which they say with
 * {@code Cache-Control: max-age}. A thousand dashboards do.
 */
@Component
class AgedAnswers {

	/** Questions that are remembered, and rows of an answer. */
	private static final int MOST = 100;

	private static final int LARGEST = 3000;

	private final Map<StandingQuestion, SharedAnswer<CaseStatistics>> places = new LinkedHashMap<>(MOST, 1, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<StandingQuestion, SharedAnswer<CaseStatistics>> eldest) {
			return size() > MOST;
		}

	};

	private final StatisticsAnswers answers;

	private final Clock clock;

	AgedAnswers(StatisticsAnswers answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Answers a question.
	 * @param cacheControl the request's header, {@code null} without one
	 */
	CaseStatistics cases(CaseRequest request, @Nullable String cacheControl) {
		Duration age = MaxAge.of(cacheControl);
		if (age.isZero() || request.receipt() != null) {
			return this.answers.cases(request);
		}
		return place(StandingQuestion.of(request)).take(age, () -> this.answers.cases(request));
	}

	private synchronized SharedAnswer<CaseStatistics> place(StandingQuestion question) {
		return this.places.computeIfAbsent(question,
				(_) -> new SharedAnswer<>(this.clock, (answer) -> answer.rows().size() <= LARGEST));
	}

}
