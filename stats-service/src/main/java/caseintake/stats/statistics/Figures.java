package caseintake.stats.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.referencedata.ReferenceData;

/** The figures of one answer by one label of each column. */
final class Figures {

	private final Map<GroupColumn, Labels> columns = new LinkedHashMap<>();

	private final Map<List<Label>, Long> byKey = new HashMap<>();

	Figures(List<GroupColumn> columns, ReferenceData referenceData) {
		columns.forEach((column) -> this.columns.put(column, new Labels(column, referenceData)));
	}

	Map<GroupColumn, Labels> columns() {
		return this.columns;
	}

	Set<List<Label>> keys() {
		return this.byKey.keySet();
	}

	void add(List<Label> key, long cases) {
		this.byKey.merge(key, cases, Long::sum);
	}

	void dropZeroes() {
		this.byKey.values().removeIf((cases) -> cases == 0);
	}

	void addZero(List<Label> key) {
		this.byKey.putIfAbsent(key, 0L);
	}

	long total() {
		return this.byKey.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Label by label in the order of the columns. */
	List<Figure> inOrder() {
		return this.byKey.entrySet()
			.stream()
			.map((figure) -> new Figure(figure.getKey(), figure.getValue()))
			.sorted()
			.toList();
	}

}
