package caseintake.referencedata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The codes and aliases of one kind: each may stand for one thing only. */
final class CodeBook {

	private final Problems problems;

	private final Map<String, Place> taken = new HashMap<>();

	private final Set<String> codes = new HashSet<>();

	CodeBook(Problems problems) {
		this.problems = problems;
	}

	void code(String code, Place place) {
		this.codes.add(code);
		alias(code, place);
	}

	void alias(String alias, Place place) {
		Place first = this.taken.putIfAbsent(alias, place);
		if (first != null) {
			this.problems.add(place, "\"" + alias + "\" is taken already by " + first);
		}
	}

	boolean hasCode(String code) {
		return this.codes.contains(code);
	}

}
