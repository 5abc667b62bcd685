package caseintake.referencedata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of case.
 *
 * @param code {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param names display names by language tag, at least one, in file order
 * @param aliases what source systems may send instead of the code, exact and
 * case-sensitive
 */
public record Category(String code, Map<String, String> names, List<String> aliases) {

	public Category {
		names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
		aliases = List.copyOf(aliases);
	}

}
