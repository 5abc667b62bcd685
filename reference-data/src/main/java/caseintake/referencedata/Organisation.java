package caseintake.referencedata;

import java.util.List;

/**
 * Who calls, as token issuers name it, and what it may act for.
 *
 * @param id such as {@code 0192:310000007}, exact
 * @param sourceSystems under whose names it sends, at least one,
 * {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param units codes of the units that it acts for, perhaps none
 */
public record Organisation(String id, List<String> sourceSystems, List<String> units) {

	public Organisation {
		sourceSystems = List.copyOf(sourceSystems);
		units = List.copyOf(units);
	}

}
