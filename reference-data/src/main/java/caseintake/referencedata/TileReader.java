package caseintake.referencedata;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads tiles: units that exist at the same time stand beside each other. */
final class TileReader {

	private final Problems problems;

	private final Values values;

	private final Map<Unit, Place> placed = new LinkedHashMap<>();

	TileReader(Problems problems, Values values) {
		this.problems = problems;
		this.values = values;
	}

	@Nullable Tile read(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		Integer row = fields.required("row", this.values::position);
		Integer column = fields.required("column", this.values::position);
		fields.refuseOthers();
		return (row != null && column != null) ? new Tile(row, column) : null;
	}

	void refuseOverlap(Unit unit, Place place) {
		if (unit.tile() == null) {
			return;
		}
		this.placed.forEach((other, otherPlace) -> {
			if (unit.tile().equals(other.tile()) && unit.existsAtTheSameTimeAs(other)) {
				this.problems.add(place, "is taken already by " + otherPlace);
			}
		});
		this.placed.put(unit, place);
	}

}
