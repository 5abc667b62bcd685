package caseintake.benchmarks.workload;

import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.referencedata.Category;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of cases, a place each: combinations of day opened, unit and category.
 *
 * @param operation of all cases, if they have one
 * @param firstDay the first day opened
 * @param days from the first to the last day opened, both included
 * @param units codes
 * @param categories codes
 */
record Kinds(@Nullable String operation, LocalDate firstDay, int days, List<String> units, List<String> categories) {

	Kinds {
		units = List.copyOf(units);
		categories = List.copyOf(categories);
	}

	/** Those of a police force. */
	static Kinds of(ReferenceData force, @Nullable String operation, LocalDate firstDay, int days) {
		return new Kinds(operation, firstDay, days, force.units().stream().map(Unit::code).toList(),
				force.categories().stream().map(Category::code).toList());
	}

	LocalDate lastDay() {
		return this.firstDay.plusDays(this.days - 1L);
	}

	int number() {
		return this.days * this.units.size() * this.categories.size();
	}

	/** Of a day since the first one, of a unit and a category in their order. */
	int place(int day, int unit, int category) {
		return (day * this.units.size() + unit) * this.categories.size() + category;
	}

	int unit(int place) {
		return place / this.categories.size() % this.units.size();
	}

	int day(int place) {
		return place / this.categories.size() / this.units.size();
	}

	Cell cell(int place) {
		String unit = this.units.get(unit(place));
		return new Cell(this.operation, unit, unit, this.categories.get(place % this.categories.size()),
				this.firstDay.plusDays(day(place)), List.of());
	}

	/** A registration as JSON. */
	void append(String reference, int place, StringBuilder json) {
		json.append("{\"sourceReference\":\"").append(reference);
		if (this.operation != null) {
			json.append("\",\"operation\":\"").append(this.operation);
		}
		json.append("\",\"unit\":\"").append(this.units.get(unit(place)));
		json.append("\",\"category\":\"").append(this.categories.get(place % this.categories.size()));
		json.append("\",\"openedOn\":\"").append(this.firstDay.plusDays(day(place))).append("\"}");
	}

}
