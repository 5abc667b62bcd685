package caseintake.referencedata;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation that cases may belong to.
 *
 * @param code {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param names display names by language tag, at least one, in file order
 * @param aliases what source systems may send instead of the code, exact and
 * case-sensitive
 * @param startedOn its first day
 * @param owners by their first day, ascending, at least one; the first owner stands from
 * {@code startedOn} or earlier
 */
public record Operation(String code, Map<String, String> names, List<String> aliases, LocalDate startedOn,
		List<Ownership> owners) {

	public Operation {
		names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
		aliases = List.copyOf(aliases);
		owners = List.copyOf(owners);
	}

	/** Code of the unit that owned the operation on that day, empty before the first. */
	public Optional<String> ownerOn(LocalDate day) {
		return this.owners.reversed()
			.stream()
			.filter((ownership) -> !ownership.from().isAfter(day))
			.map(Ownership::unit)
			.findFirst();
	}

	/** Codes of the units that owned the operation on any of these days. */
	public Set<String> ownersBetween(LocalDate first, LocalDate last) {
		Set<String> owners = new LinkedHashSet<>();
		ownerOn(first).ifPresent(owners::add);
		this.owners.stream()
			.filter((ownership) -> ownership.from().isAfter(first) && !ownership.from().isAfter(last))
			.forEach((ownership) -> owners.add(ownership.unit()));
		return owners;
	}

}
