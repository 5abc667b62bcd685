package caseintake.stats.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import caseintake.events.CaseEventType;
import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one column of one answer: each value once, in the order of the reference
 * data or of the types of events, former units as the present ones. Codes that are not
 * known there, not any more or not yet, come last.
 */
final class Labels {

	private final Map<String, Label> byStored = new HashMap<>();

	private final List<String> known;

	private final boolean units;

	private final boolean days;

	private final ReferenceData referenceData;

	Labels(GroupColumn column, ReferenceData referenceData) {
		this.referenceData = referenceData;
		this.units = column == GroupColumn.UNIT || column == GroupColumn.OPENING_UNIT;
		this.known = switch (column) {
			case OPERATION ->
				Stream.concat(referenceData.operations().stream().map(Operation::code), Stream.of("")).toList();
			case OPENING_UNIT, UNIT ->
				referenceData.units().stream().filter((unit) -> unit.successor() == null).map(Unit::code).toList();
			case CATEGORY -> referenceData.categories().stream().map(Category::code).toList();
			case REASON -> Arrays.stream(CaseEventType.values()).map(CaseEventType::code).toList();
			case OPENED_DAY, OPENED_MONTH, RECORDED_DAY, RECORDED_MONTH -> List.of();
		};
		this.days = this.known.isEmpty();
	}

	/** The label of a value as counters hold it. */
	Label of(String stored) {
		return this.byStored.computeIfAbsent(stored, this::label);
	}

	/** Every label that an answer shall list even where there is no case. */
	List<Label> listed(@Nullable CodeFilter filter) {
		var listed = new TreeSet<>(this.byStored.values());
		((filter != null) ? filter.listed() : this.known).forEach((code) -> listed.add(of(code)));
		return List.copyOf(listed);
	}

	private Label label(String stored) {
		String present = this.units ? this.referenceData.presentUnit(stored) : stored;
		if (this.days) {
			return new Label(0, present);
		}
		int place = this.known.indexOf(present);
		return new Label((place >= 0) ? place : this.known.size(), present);
	}

}
