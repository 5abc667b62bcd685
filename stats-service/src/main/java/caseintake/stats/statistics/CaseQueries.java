package caseintake.stats.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Understands requests, or tells everything that is wrong with them. */
@Component
class CaseQueries {

	private static final String NO_OPERATION = "none";

	private final ReferenceData referenceData;

	private final Clock clock;

	CaseQueries(ReferenceData referenceData, Clock clock) {
		this.referenceData = referenceData;
		this.clock = clock;
	}

	/** A request for figures. */
	record CaseRequest(CaseQuery query, AsOf asOf, @Nullable Receipt receipt) {
	}

	/** A request for the summary of an operation, relative to the unit {@code anchor}. */
	record SummaryRequest(CaseQuery query, AsOf asOf, String anchor) {
	}

	CaseRequest cases(MultiValueMap<String, String> values) {
		var errors = new ParameterErrors();
		var parameters = new Parameters(values, errors);
		AsOf asOf = asOf(parameters, errors);
		var query = new CaseQuery(operations(parameters), units("unit", parameters), units("openingUnit", parameters),
				categories(parameters), parameters.flag("assisted"), parameters.days("openedSince", "openedUntil"),
				recorded(parameters, asOf), groupBy(parameters, errors));
		Receipt receipt = parameters.one("receipt", Receipt::of, "bad-receipt",
				"Give one receipt as the registration answered it: partition-sequence-id.");
		errors.refuseIfAny();
		return new CaseRequest(query, asOf, receipt);
	}

	SummaryRequest summary(Operation operation, MultiValueMap<String, String> values) {
		var errors = new ParameterErrors();
		var parameters = new Parameters(values, errors);
		AsOf asOf = asOf(parameters, errors);
		Optional<String> anchor = values.containsKey("anchor")
				? Optional.ofNullable(parameters.one("anchor", this.referenceData::unit, "unknown-unit",
						"Give one code or alias of a unit of the reference data."))
					.map(Unit::code)
				: owner(operation, asOf, errors);
		var code = Set.of(operation.code());
		var query = new CaseQuery(new CodeFilter(code, code), null, null, null, null,
				parameters.days("openedSince", "openedUntil"), recorded(parameters, asOf),
				List.of(GroupColumn.OPENING_UNIT, GroupColumn.UNIT));
		errors.refuseIfAny();
		return new SummaryRequest(query, asOf, anchor.map(this.referenceData::presentUnit).orElseThrow());
	}

	private static Optional<String> owner(Operation operation, AsOf asOf, ParameterErrors errors) {
		Optional<String> owner = operation.ownerOn(asOf.day());
		if (owner.isEmpty()) {
			errors.add("anchor", "no-owner",
					"No unit owns the operation on the day of asOf. Name the unit to look from.");
		}
		return owner;
	}

	/** What a question that stands means today. */
	AsOf asOf(StandingQuestion question) {
		return AsOf.of(question.asOf(), today());
	}

	private AsOf asOf(Parameters parameters, ParameterErrors errors) {
		LocalDate day = parameters.day("asOf");
		if (day != null && day.isAfter(today())) {
			errors.add("asOf", "in-the-future", "What will be known on that day cannot be said today.");
		}
		return AsOf.of(day, today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(this.referenceData.zone()));
	}

	private static Days recorded(Parameters parameters, AsOf asOf) {
		Days recorded = parameters.days("recordedSince", "recordedUntil");
		return asOf.asked() ? recorded.upTo(asOf.day()) : recorded;
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

	private static List<GroupColumn> groupBy(Parameters parameters, ParameterErrors errors) {
		List<GroupColumn> columns = parameters.several("groupBy", GroupColumn::of, "unknown-column",
				"Give columns out of " + GroupColumn.parameters() + ".");
		if (columns != null && new HashSet<>(columns).size() < columns.size()) {
			errors.add("groupBy", "repeated-column", "Name each column once.");
		}
		return (columns != null) ? columns : List.of();
	}

}
