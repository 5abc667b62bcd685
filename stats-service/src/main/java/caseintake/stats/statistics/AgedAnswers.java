package caseintake.stats.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import caseintake.stats.statistics.CaseQueries.CaseRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * One answer for all who ask the same and would take one of some age, which they say with
 * {@code Cache-Control: max-age}. A thousand dashboards do.
 */
@Component
class AgedAnswers {

	/** A longer age is taken for this one. */
	static final Duration OLDEST = Duration.ofMinutes(1);

	private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=(\\d{1,9})\\b");

	/** Questions that are remembered, and rows of an answer. */
	private static final int MOST = 100;

	private static final int LARGEST = 3000;

	private final Map<StandingQuestion, Place> places = new LinkedHashMap<>(MOST, 1, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<StandingQuestion, Place> eldest) {
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
		Duration age = maxAge(cacheControl);
		if (age.isZero() || request.receipt() != null) {
			return this.answers.cases(request);
		}
		return place(StandingQuestion.of(request)).take(request, age);
	}

	private static Duration maxAge(@Nullable String cacheControl) {
		Matcher matcher = MAX_AGE.matcher((cacheControl != null) ? cacheControl : "");
		Duration age = matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
		return (age.compareTo(OLDEST) > 0) ? OLDEST : age;
	}

	private synchronized Place place(StandingQuestion question) {
		return this.places.computeIfAbsent(question, (_) -> new Place());
	}

	/** Where the last answer to a question is kept. */
	private final class Place {

		private final ReentrantLock answering = new ReentrantLock();

		private @Nullable CaseStatistics kept;

		private Instant keptAt = Instant.MIN;

		CaseStatistics take(CaseRequest request, Duration age) {
			this.answering.lock();
			try {
				Instant now = AgedAnswers.this.clock.instant();
				CaseStatistics known = this.kept;
				if (known != null && !this.keptAt.isAfter(now) && this.keptAt.plus(age).isAfter(now)) {
					return known;
				}
				CaseStatistics answer = AgedAnswers.this.answers.cases(request);
				this.kept = (answer.rows().size() <= LARGEST) ? answer : null;
				this.keptAt = now;
				return answer;
			}
			finally {
				this.answering.unlock();
			}
		}

	}

}
