package caseintake.referencedata;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads categories. */
final class CategoryReader {

	private final Problems problems;

	private final NamedThing named;

	CategoryReader(Problems problems, Values values) {
		this.problems = problems;
		this.named = new NamedThing(values, new CodeBook(problems));
	}

	@Nullable Category read(YamlValue value) {
		Fields fields = Fields.of(value, this.problems);
		if (fields == null) {
			return null;
		}
		String code = this.named.code(fields);
		Map<String, String> names = this.named.names(fields);
		List<String> aliases = this.named.aliases(fields);
		fields.refuseOthers();
		return (code != null && names != null) ? new Category(code, names, aliases) : null;
	}

}
