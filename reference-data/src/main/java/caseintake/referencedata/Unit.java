package caseintake.referencedata;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A unit that can be responsible for a case.
 *
 * @param code {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param names display names by language tag, at least one, in file order
 * @param aliases what source systems may send instead of the code, exact and
 * case-sensitive
 * @param kind where it stands in the force
 * @param validFrom first day of its existence, {@code null} if it has always existed
 * @param validUntil last day of its existence, {@code null} if it still exists
 * @param successor code of the unit that took its place, as which it now counts
 * @param externalCode its code in an official register, for display
 * @param tile where it stands on a map, {@code null} if nowhere
 */
public record Unit(String code, Map<String, String> names, List<String> aliases, UnitKind kind,
		@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String successor,
		@Nullable String externalCode, @Nullable Tile tile) {

	public Unit {
		names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
		aliases = List.copyOf(aliases);
	}

	/** Whether the unit existed on that day; first and last day belong to it. */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom)) && !endedBefore(day);
	}

	/** Whether its last day came before that day. */
	public boolean endedBefore(LocalDate day) {
		return this.validUntil != null && day.isAfter(this.validUntil);
	}

	/** Whether there is a day on which both exist. */
	boolean existsAtTheSameTimeAs(Unit other) {
		return (this.validFrom == null || !other.endedBefore(this.validFrom))
				&& (other.validFrom == null || !endedBefore(other.validFrom));
	}

}
