package caseintake.referencedata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads units, and remembers which other units they and the operations name. */
final class UnitReader {

	private final Problems problems;

	private final Values values;

	private final UnitReferences references;

	private final NamedThing named;

	private final TileReader tiles;

	UnitReader(Problems problems, Values values, UnitReferences references) {
		this.problems = problems;
		this.values = values;
		this.references = references;
		this.named = new NamedThing(values, references.units());
		this.tiles = new TileReader(problems, values);
	}

	@Nullable Unit read(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		String code = this.named.code(fields);
		Map<String, String> names = this.named.names(fields);
		List<String> aliases = this.named.aliases(fields);
		UnitKind kind = fields.required("kind", this.values::kind);
		LocalDate validFrom = fields.optional("validFrom", this.values::day);
		LocalDate validUntil = fields.optional("validUntil", this.values::day);
		String successor = fields.optional("successor", this.values::code);
		String externalCode = fields.optional("externalCode", this.values::label);
		Tile tile = fields.optional("tile", this.tiles::read);
		fields.refuseOthers();
		if (validFrom != null && validUntil != null && validFrom.isAfter(validUntil)) {
			this.problems.add(fields.place("validUntil"), "is before validFrom");
		}
		if (successor != null) {
			this.references.successor(code, successor, fields.place("successor"));
		}
		if (code == null || names == null || kind == null) {
			return null;
		}
		var unit = new Unit(code, names, aliases, kind, validFrom, validUntil, successor, externalCode, tile);
		this.tiles.refuseOverlap(unit, fields.place("tile"));
		return unit;
	}

}
