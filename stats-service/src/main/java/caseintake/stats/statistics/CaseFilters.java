package caseintake.stats.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

/** Reads which cases are asked for, by the codes and aliases of the reference data. */
final class CaseFilters {

	private static final String NO_OPERATION = "none";

	private final ReferenceData referenceData;

	CaseFilters(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	Map<GroupColumn, CodeFilter> filters(Parameters parameters) {
		var filters = new EnumMap<GroupColumn, CodeFilter>(GroupColumn.class);
		put(filters, GroupColumn.OPERATION, operations(parameters));
		put(filters, GroupColumn.UNIT, units(GroupColumn.UNIT.parameter(), parameters));
		put(filters, GroupColumn.OPENING_UNIT, units(GroupColumn.OPENING_UNIT.parameter(), parameters));
		put(filters, GroupColumn.CATEGORY, categories(parameters));
		return filters;
	}

	private static void put(Map<GroupColumn, CodeFilter> filters, GroupColumn column, @Nullable CodeFilter filter) {
		if (filter != null) {
			filters.put(column, filter);
		}
	}

	Assistance assistance(Parameters parameters) {
		Boolean some = parameters.flag("assisted");
		CodeFilter by = units("assistedBy", parameters);
		return new Assistance(some, (by != null) ? by.stored() : null);
	}

	private @Nullable CodeFilter operations(Parameters parameters) {
		return filter(parameters.several("operation",
				(name) -> name.equals(NO_OPERATION) ? Optional.of("")
						: this.referenceData.operation(name).map(Operation::code),
				"unknown-operation", "Give codes or aliases of operations of the reference data, or none."));
	}

	private @Nullable CodeFilter categories(Parameters parameters) {
		return filter(parameters.several("category", (name) -> this.referenceData.category(name).map(Category::code),
				"unknown-category", "Give codes or aliases of categories of the reference data."));
	}

	private static @Nullable CodeFilter filter(@Nullable List<String> codes) {
		return (codes != null) ? new CodeFilter(Set.copyOf(codes), Set.copyOf(codes)) : null;
	}

	private @Nullable CodeFilter units(String parameter, Parameters parameters) {
		List<String> present = parameters.several(parameter,
				(name) -> this.referenceData.unit(name).map((unit) -> this.referenceData.presentUnit(unit.code())),
				"unknown-unit", "Give codes or aliases of units of the reference data.");
		if (present == null) {
			return null;
		}
		return new CodeFilter(Set.copyOf(present),
				this.referenceData.units()
					.stream()
					.map(Unit::code)
					.filter((code) -> present.contains(this.referenceData.presentUnit(code)))
					.collect(Collectors.toUnmodifiableSet()));
	}

}
