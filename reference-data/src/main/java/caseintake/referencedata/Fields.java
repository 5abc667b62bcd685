package caseintake.referencedata;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The fields of one mapping: a field that nobody asked for is unknown. */
final class Fields {

	private final YamlValue.Mapping mapping;

	private final Problems problems;

	private final Set<String> asked = new LinkedHashSet<>();

	private Fields(YamlValue.Mapping mapping, Problems problems) {
		this.mapping = mapping;
		this.problems = problems;
	}

	static @Nullable Fields of(YamlValue value, Problems problems) {
		if (value instanceof YamlValue.Mapping mapping) {
			return new Fields(mapping, problems);
		}
		problems.add(value.place(), "must have fields");
		return null;
	}

	<T> @Nullable T required(String name, Reading<T> reading) {
		this.asked.add(name);
		YamlValue value = this.mapping.fields().get(name);
		if (value == null) {
			this.problems.add(this.mapping.place().field(name, this.mapping.place().line()), "is missing");
			return null;
		}
		return reading.read(value);
	}

	<T> @Nullable T optional(String name, Reading<T> reading) {
		this.asked.add(name);
		YamlValue value = this.mapping.fields().get(name);
		return (value != null) ? reading.read(value) : null;
	}

	/** To be called when every known field has been asked for. */
	void refuseOthers() {
		this.mapping.fields().forEach((name, value) -> {
			if (!this.asked.contains(name)) {
				this.problems.add(value.place(), "is unknown: the fields here are " + String.join(", ", this.asked));
			}
		});
	}

	/** Place of a field that is there, else of the mapping. */
	Place place(String name) {
		YamlValue value = this.mapping.fields().get(name);
		return (value != null) ? value.place() : this.mapping.place();
	}

	/** Turns a value into what it means, or tells why not and returns {@code null}. */
	interface Reading<T> {

		@Nullable T read(YamlValue value);

	}

}
