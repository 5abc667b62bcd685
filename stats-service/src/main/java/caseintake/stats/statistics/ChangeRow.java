package caseintake.stats.statistics;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a figure changed.
 *
 * @param columns the answer's columns
 * @param figure a label of each, and what came in and left
 */
record ChangeRow(List<String> columns, Figure<Movement> figure) {

	/** The columns as asked, then what came in and left. */
	@JsonValue
	Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = this.figure.labels(this.columns);
		List<Long> values = this.figure.value().values();
		for (int i = 0; i < values.size(); i++) {
			fields.put(Movement.NAMES.get(i), values.get(i));
		}
		return fields;
	}

}
