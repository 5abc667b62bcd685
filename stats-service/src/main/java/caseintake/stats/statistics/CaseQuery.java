package caseintake.stats.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question to the counters. A filter that is {@code null} lets everything pass.
 *
 * @param operation codes, {@code ""} for cases without an operation
 * @param unit responsible units
 * @param openingUnit opening units
 * @param category categories
 * @param assisted whether some unit assists
 * @param opened days on which cases were opened
 * @param recorded days on which changes were recorded
 * @param groupBy in the order of the answer's columns
 */
record CaseQuery(@Nullable CodeFilter operation, @Nullable CodeFilter unit, @Nullable CodeFilter openingUnit,
		@Nullable CodeFilter category, @Nullable Boolean assisted, Days opened, Days recorded,
		List<GroupColumn> groupBy) {

	@Nullable CodeFilter filter(GroupColumn column) {
		return switch (column) {
			case OPERATION -> this.operation;
			case OPENING_UNIT -> this.openingUnit;
			case UNIT -> this.unit;
			case CATEGORY -> this.category;
			case OPENED_DAY, OPENED_MONTH, RECORDED_DAY, RECORDED_MONTH -> null;
		};
	}

	CaseQuery assistedOnly() {
		return new CaseQuery(this.operation, this.unit, this.openingUnit, this.category, true, this.opened,
				this.recorded, List.of());
	}

}
