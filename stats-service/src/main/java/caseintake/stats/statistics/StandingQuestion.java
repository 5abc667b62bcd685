package caseintake.stats.statistics;

import java.time.LocalDate;

import caseintake.stats.statistics.CaseQueries.CaseRequest;
import org.jspecify.annotations.Nullable;

/**
 * A question for figures that is answered again and again. Two that are equal have the
 * same answer at every moment, also on another day.
 *
 * @param query what is asked
 * @param asOf as known at the end of this day, {@code null} for now
 */
public record StandingQuestion(CaseQuery query, @Nullable LocalDate asOf) {

	static StandingQuestion of(CaseRequest request) {
		return new StandingQuestion(request.query(), request.asOf().asked() ? request.asOf().day() : null);
	}

}
