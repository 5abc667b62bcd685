package caseintake.referencedata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Whether a version may come into force. */
public final class Succession {

	private Succession() {
	}

	/**
	 * What speaks against a version; nothing does if this is empty. Versions have no
	 * order: an earlier one may come back like any other.
	 * @param next the version
	 * @param digest of its file
	 * @param digestKnown of the file that had this version before, if one had
	 * @param inUse what cases refer to
	 */
	public static List<String> objections(ReferenceData next, String digest, @Nullable String digestKnown,
			Collection<Code> inUse) {
		List<String> objections = new ArrayList<>();
		if (digestKnown != null && !digestKnown.equals(digest)) {
			objections.add("version stands for another content already: give this one a version of its own.");
		}
		Set<Code> offered = Code.allOf(next);
		inUse.stream()
			.filter((code) -> !offered.contains(code))
			.sorted()
			.map(Succession::missing)
			.forEach(objections::add);
		return List.copyOf(objections);
	}

	private static String missing(Code code) {
		return switch (code.kind()) {
			case CATEGORY -> lacks("categories", code) + ".";
			case OPERATION -> lacks("operations", code) + ".";
			case UNIT -> lacks("units", code) + ": a unit that has ended has a validUntil.";
			case ZONE -> "zone must stay " + code.code() + ": the days of the cases were counted in it.";
		};
	}

	private static String lacks(String list, Code code) {
		return list + " must keep the code \"" + code.code() + "\", which cases have";
	}

}
