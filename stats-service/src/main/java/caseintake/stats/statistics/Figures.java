package caseintake.stats.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.referencedata.ReferenceData;

/** The figures of one answer by one label of each column. */
final class Figures<V> {

	private final Map<GroupColumn, Labels> columns = new LinkedHashMap<>();

	private final Map<List<Label>, V> byKey = new HashMap<>();

	private final Measure<V> measure;

	Figures(List<GroupColumn> columns, Measure<V> measure, ReferenceData referenceData) {
		this.measure = measure;
		columns.forEach((column) -> this.columns.put(column, new Labels(column, referenceData)));
	}

	Map<GroupColumn, Labels> columns() {
		return this.columns;
	}

	Set<List<Label>> keys() {
		return this.byKey.keySet();
	}

	void add(List<Label> key, V figure) {
		this.byKey.merge(key, figure, this.measure.sum());
	}

	void dropZeroes() {
		this.byKey.values().removeIf(this.measure.zero()::equals);
	}

	void addZero(List<Label> key) {
		this.byKey.putIfAbsent(key, this.measure.zero());
	}

	V total() {
		return this.byKey.values().stream().reduce(this.measure.zero(), this.measure.sum());
	}

	/** Label by label in the order of the columns. */
	List<Figure<V>> inOrder() {
		return this.byKey.entrySet()
			.stream()
			.map((figure) -> new Figure<>(figure.getKey(), figure.getValue()))
			.sorted()
			.toList();
	}

}
