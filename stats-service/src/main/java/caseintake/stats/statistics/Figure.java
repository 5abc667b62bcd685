package caseintake.stats.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was added up under one key.
 *
 * @param key a label of each column
 * @param value a number of cases, negative where more left than came in the days asked
 * for; or a movement
 */
record Figure<V>(List<Label> key, V value) implements Comparable<Figure<V>> {

	/**
	 * The labels by their columns, to which more can be put; no operation is
	 * {@code null}.
	 */
	Map<String, @Nullable Object> labels(List<String> columns) {
		var labels = new LinkedHashMap<String, @Nullable Object>();
		for (int column = 0; column < columns.size(); column++) {
			String text = this.key.get(column).text();
			labels.put(columns.get(column), text.isEmpty() ? null : text);
		}
		return labels;
	}

	/** The labels, empty for no operation, and then some numbers. */
	List<String> line(List<Long> numbers) {
		var line = new ArrayList<String>(this.key.size() + numbers.size());
		this.key.forEach((label) -> line.add(label.text()));
		numbers.forEach((number) -> line.add(number.toString()));
		return line;
	}

	@Override
	public int compareTo(Figure<V> other) {
		for (int column = 0; column < this.key.size(); column++) {
			int order = this.key.get(column).compareTo(other.key.get(column));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

}
