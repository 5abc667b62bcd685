package caseintake.referencedata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads organisations: each stands once, and so does each source system. */
final class OrganisationReader {

	private final Problems problems;

	private final Values values;

	private final UnitReferences references;

	private final Set<String> ids = new HashSet<>();

	private final Set<String> systems = new HashSet<>();

	OrganisationReader(Problems problems, Values values, UnitReferences references) {
		this.problems = problems;
		this.values = values;
		this.references = references;
	}

	@Nullable Organisation read(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		String id = fields.required("id", this.values::label);
		List<String> sourceSystems = this.values.each(fields.required("sourceSystems", this.values::filledList),
				this::sourceSystem);
		List<String> units = this.values.each(fields.required("units", this.values::list), this::unit);
		fields.refuseOthers();
		if (id != null && !this.ids.add(id)) {
			this.problems.add(fields.place("id"), "is the id of another organisation too");
		}
		return (id != null) ? new Organisation(id, sourceSystems, units) : null;
	}

	private @Nullable String sourceSystem(YamlValue value) {
		String system = this.values.code(value);
		if (system != null && !this.systems.add(system)) {
			this.problems.add(value.place(), "is the source system of another organisation, or stands twice");
		}
		return system;
	}

	private @Nullable String unit(YamlValue value) {
		String unit = this.values.code(value);
		if (unit != null) {
			this.references.of(unit, value.place());
		}
		return unit;
	}

}
