package caseintake.referencedata;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What units, operations and categories have in common: code, names and aliases. */
final class NamedThing {

	private final Values values;

	private final CodeBook codes;

	NamedThing(Values values, CodeBook codes) {
		this.values = values;
		this.codes = codes;
	}

	@Nullable String code(Fields fields) {
		String code = fields.required("code", this.values::code);
		if (code != null) {
			this.codes.code(code, fields.place("code"));
		}
		return code;
	}

	@Nullable Map<String, String> names(Fields fields) {
		return fields.required("names", this.values::names);
	}

	List<String> aliases(Fields fields) {
		return this.values.each(fields.optional("aliases", this.values::list), this::alias);
	}

	private @Nullable String alias(YamlValue value) {
		String alias = this.values.label(value);
		if (alias != null) {
			this.codes.alias(alias, value.place());
		}
		return alias;
	}

}
