package caseintake.stats.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * A question to the counters.
 *
 * @param filters by operation ({@code ""} for none), responsible unit, opening unit and
 * category; a column without one lets everything pass
 * @param assistance by who assists
 * @param opened days on which cases were opened
 * @param recorded days on which changes were recorded
 * @param groupBy in the order of the answer's columns
 * @param referenceData by which it was understood, and is answered
 */
record CaseQuery(Map<GroupColumn, CodeFilter> filters, Assistance assistance, Days opened, Days recorded,
		List<GroupColumn> groupBy, ReferenceData referenceData) {

	@Nullable CodeFilter filter(GroupColumn column) {
		return this.filters.get(column);
	}

	CaseQuery assistedOnly() {
		return new CaseQuery(this.filters, Assistance.BY_SOME, this.opened, this.recorded, List.of(),
				this.referenceData);
	}

	/** The same cases as known at the end of a day, as one figure. */
	CaseQuery totalAsOf(LocalDate day) {
		return new CaseQuery(this.filters, this.assistance, this.opened, Days.ALL.upTo(day), List.of(),
				this.referenceData);
	}

}
