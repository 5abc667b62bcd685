package caseintake.referencedata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Units named by units, operations and organisations, judged when the whole file has been
 * read.
 */
final class UnitReferences {

	private record Reference(String unit, Place place) {
	}

	private final Problems problems;

	private final CodeBook units;

	private final List<Reference> all = new ArrayList<>();

	private final Map<String, Reference> successors = new LinkedHashMap<>();

	UnitReferences(Problems problems) {
		this.problems = problems;
		this.units = new CodeBook(problems);
	}

	CodeBook units() {
		return this.units;
	}

	void of(String unit, Place place) {
		this.all.add(new Reference(unit, place));
	}

	void successor(@Nullable String of, String unit, Place place) {
		var reference = new Reference(unit, place);
		this.all.add(reference);
		if (of != null) {
			this.successors.putIfAbsent(of, reference);
		}
	}

	void judge() {
		for (Reference reference : this.all) {
			if (!this.units.hasCode(reference.unit())) {
				this.problems.add(reference.place(),
						"\"" + reference.unit() + "\" is not the code of a unit in this file");
			}
		}
		refuseCycles();
	}

	private void refuseCycles() {
		Set<String> told = new HashSet<>();
		this.successors.forEach((start, reference) -> {
			var way = new LinkedHashSet<String>();
			String unit = start;
			while (this.successors.containsKey(unit) && way.add(unit)) {
				unit = this.successors.get(unit).unit();
			}
			if (way.contains(unit) && unit.equals(start) && told.add(start)) {
				told.addAll(way);
				this.problems.add(reference.place(),
						"leads back to the unit itself: " + String.join(", ", way) + ", " + start);
			}
		});
	}

}
