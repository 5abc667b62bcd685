package caseintake.stats.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Understands requests, or tells everything that is wrong with them. */
@Component
class CaseQueries {

	private final CurrentReferenceData current;

	private final InstantSource journalClock;

	CaseQueries(CurrentReferenceData current, InstantSource journalClock) {
		this.current = current;
		this.journalClock = journalClock;
	}

	/** A request for figures. */
	record CaseRequest(CaseQuery query, AsOf asOf, @Nullable Receipt receipt) {
	}

	/** A request for the summary of an operation, relative to the unit {@code anchor}. */
	record SummaryRequest(String operation, CaseQuery query, AsOf asOf, String anchor) {
	}

	/** A request for what was recorded {@code since} the end of the day {@code from}. */
	record ChangeRequest(CaseQuery since, AsOf from, AsOf to) {

		/** The figure that changed. */
		CaseQuery before() {
			return this.since.totalAsOf(this.from.day());
		}

	}

	CaseRequest cases(MultiValueMap<String, String> values) {
		ReferenceData data = this.current.get();
		var filters = new CaseFilters(data);
		var errors = new ParameterErrors();
		var parameters = new Parameters(values, errors);
		AsOf asOf = asOf("asOf", data, parameters, errors);
		var query = new CaseQuery(filters.filters(parameters), filters.assistance(parameters),
				parameters.days("openedSince", "openedUntil"), recorded(parameters, asOf), groupBy(parameters, errors),
				data);
		Receipt receipt = parameters.one("receipt", Receipt::of, "bad-receipt",
				"Give one receipt as the registration answered it: partition-sequence-id.");
		errors.refuseIfAny();
		return new CaseRequest(query, asOf, receipt);
	}

	/**
	 * Understands a request for a summary.
	 * @param codeOrAlias of the operation
	 */
	SummaryRequest summary(String codeOrAlias, MultiValueMap<String, String> values) {
		ReferenceData data = this.current.get();
		Operation operation = data.operation(codeOrAlias)
			.orElseThrow(() -> new ProblemException(ProblemType.OPERATION_NOT_FOUND));
		var errors = new ParameterErrors();
		var parameters = new Parameters(values, errors);
		AsOf asOf = asOf("asOf", data, parameters, errors);
		Optional<String> anchor = values.containsKey("anchor")
				? Optional.ofNullable(parameters.one("anchor", data::unit, "unknown-unit",
						"Give one code or alias of a unit of the reference data."))
					.map(Unit::code)
				: owner(operation, asOf, errors);
		var code = Set.of(operation.code());
		var query = new CaseQuery(Map.of(GroupColumn.OPERATION, new CodeFilter(code, code)), Assistance.ANY,
				parameters.days("openedSince", "openedUntil"), recorded(parameters, asOf),
				List.of(GroupColumn.OPENING_UNIT, GroupColumn.UNIT), data);
		errors.refuseIfAny();
		return new SummaryRequest(operation.code(), query, asOf, anchor.map(data::presentUnit).orElseThrow());
	}

	ChangeRequest changes(MultiValueMap<String, String> values) {
		ReferenceData data = this.current.get();
		var filters = new CaseFilters(data);
		var errors = new ParameterErrors();
		var parameters = new Parameters(values, errors);
		AsOf from = asOf("from", data, parameters, errors);
		AsOf to = asOf("to", data, parameters, errors);
		if (!values.containsKey("from")) {
			errors.add("from", "missing", "Give the day at whose end the figure stood as it did before.");
		}
		if (from.asked() && to.asked() && from.day().isAfter(to.day())) {
			errors.add("from", "since-after-until", "This day is later than that of to.");
		}
		List<GroupColumn> columns = new ArrayList<>(groupBy(parameters, errors));
		if (!columns.contains(GroupColumn.REASON)) {
			columns.add(GroupColumn.REASON);
		}
		var since = new CaseQuery(filters.filters(parameters), filters.assistance(parameters),
				parameters.days("openedSince", "openedUntil"),
				new Days(from.day().plusDays(1), to.asked() ? to.day() : Days.ALL.until()), columns, data);
		errors.refuseIfAny();
		return new ChangeRequest(since, from, to);
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
		return AsOf.of(question.asOf(), today(question.query().referenceData()));
	}

	private AsOf asOf(String parameter, ReferenceData data, Parameters parameters, ParameterErrors errors) {
		LocalDate day = parameters.day(parameter);
		LocalDate today = today(data);
		if (day != null && day.isAfter(today)) {
			errors.add(parameter, "in-the-future", "What will be known on that day cannot be said today.");
		}
		return AsOf.of(day, today);
	}

	private LocalDate today(ReferenceData data) {
		return LocalDate.ofInstant(this.journalClock.instant(), data.zone());
	}

	private static Days recorded(Parameters parameters, AsOf asOf) {
		Days recorded = parameters.days("recordedSince", "recordedUntil");
		return asOf.asked() ? recorded.upTo(asOf.day()) : recorded;
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
