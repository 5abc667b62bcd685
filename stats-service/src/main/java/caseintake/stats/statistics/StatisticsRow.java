package caseintake.stats.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param columns the answer's columns
 * @param labels a label for each
 * @param cases the figure
 */
record StatisticsRow(List<String> columns, List<Label> labels, long cases) {

	/** The columns as asked, then {@code cases}; no operation is {@code null}. */
	@JsonValue
	Map<String, @Nullable Object> fields() {
		var fields = new LinkedHashMap<String, @Nullable Object>();
		for (int i = 0; i < this.columns.size(); i++) {
			String text = this.labels.get(i).text();
			fields.put(this.columns.get(i), text.isEmpty() ? null : text);
		}
		fields.put("cases", this.cases);
		return fields;
	}

}
