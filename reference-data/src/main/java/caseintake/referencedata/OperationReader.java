package caseintake.referencedata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads operations with their dated owners. */
final class OperationReader {

	private final Problems problems;

	private final Values values;

	private final UnitReferences references;

	private final NamedThing named;

	OperationReader(Problems problems, Values values, UnitReferences references) {
		this.problems = problems;
		this.values = values;
		this.references = references;
		this.named = new NamedThing(values, new CodeBook(problems));
	}

	@Nullable Operation read(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		String code = this.named.code(fields);
		Map<String, String> names = this.named.names(fields);
		List<String> aliases = this.named.aliases(fields);
		LocalDate startedOn = fields.required("startedOn", this.values::day);
		List<YamlValue> periods = fields.required("owners", this.values::filledList);
		fields.refuseOthers();
		List<Ownership> owners = this.values.each(periods, this::owner);
		refuseDisorder(owners, fields.place("owners"));
		refuseOwnerlessStart(owners, startedOn, fields.place("owners"));
		if (code == null || names == null || startedOn == null) {
			return null;
		}
		return new Operation(code, names, aliases, startedOn, owners);
	}

	private @Nullable Ownership owner(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		String unit = fields.required("unit", this.values::code);
		LocalDate from = fields.required("from", this.values::day);
		fields.refuseOthers();
		if (unit != null) {
			this.references.of(unit, fields.place("unit"));
		}
		return (unit != null && from != null) ? new Ownership(unit, from) : null;
	}

	private void refuseDisorder(List<Ownership> owners, Place place) {
		for (int i = 1; i < owners.size(); i++) {
			if (!owners.get(i).from().isAfter(owners.get(i - 1).from())) {
				this.problems.add(place, "must stand in the order of their first days, each day once");
				return;
			}
		}
	}

	private void refuseOwnerlessStart(List<Ownership> owners, @Nullable LocalDate startedOn, Place place) {
		if (startedOn != null && !owners.isEmpty()
				&& owners.stream().map(Ownership::from).allMatch((from) -> from.isAfter(startedOn))) {
			this.problems.add(place, "must begin on startedOn or earlier");
		}
	}

}
