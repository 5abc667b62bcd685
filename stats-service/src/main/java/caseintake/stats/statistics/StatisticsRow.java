package caseintake.stats.statistics;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param columns the answer's columns
 * @param figure a label of each, and how many cases
 */
record StatisticsRow(List<String> columns, Figure<Long> figure) {

	/** The columns as asked, then {@code cases}. */
	@JsonValue
	Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = this.figure.labels(this.columns);
		fields.put(CaseStatistics.CASES, this.figure.value());
		return fields;
	}

}
