package caseintake.fuzz;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import caseintake.fuzz.ChangeLine.Kind;
import caseintake.referencedata.Category;
import caseintake.referencedata.Unit;

/**
 * Says what the contract says of a line of an import that has a change reference, before
 * anything is known of its case. Withdrawals as a duplicate are not asked about.
 */
final class ChangeOracle {

	/** The member by which a line is a change. */
	static final String REFERENCE = "changeReference";

	private static final Set<String> MOVE = Set.of("sourceReference", REFERENCE, "type", "from", "to");

	private static final Set<String> WITHDRAW = Set.of("sourceReference", REFERENCE, "type", "from", "reason");

	private static final Set<String> REINSTATE = Set.of("sourceReference", REFERENCE, "type", "from");

	private final Map<String, Unit> units;

	private final Map<String, Category> categories;

	ChangeOracle(Map<String, Unit> units, Map<String, Category> categories) {
		this.units = units;
		this.categories = categories;
	}

	/** The change; none if it must be refused. */
	Optional<ChangeLine> read(Map<String, String> members) {
		if (!Oracle.isReference(members.get("sourceReference")) || !Oracle.isReference(members.get(REFERENCE))) {
			return Optional.empty();
		}
		return switch (members.getOrDefault("type", "")) {
			case "transfer" ->
				move(Kind.TRANSFER, members, (code) -> Optional.ofNullable(this.units.get(code)).map(Unit::code));
			case "reclassify" -> move(Kind.RECLASSIFY, members,
					(code) -> Optional.ofNullable(this.categories.get(code)).map(Category::code));
			case "withdraw" -> (members.keySet().equals(WITHDRAW) && "live".equals(members.get("from"))
					&& "error".equals(members.get("reason"))) ? of(Kind.WITHDRAW, members, "", "") : Optional.empty();
			case "reinstate" -> (members.keySet().equals(REINSTATE) && "withdrawn".equals(members.get("from")))
					? of(Kind.REINSTATE, members, "", "") : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static Optional<ChangeLine> move(Kind kind, Map<String, String> members,
			Function<String, Optional<String>> code) {
		if (!members.keySet().equals(MOVE)) {
			return Optional.empty();
		}
		Optional<String> from = code.apply(members.getOrDefault("from", ""));
		Optional<String> to = code.apply(members.getOrDefault("to", ""));
		return (from.isPresent() && to.isPresent() && !from.equals(to)) ? of(kind, members, from.get(), to.get())
				: Optional.empty();
	}

	private static Optional<ChangeLine> of(Kind kind, Map<String, String> members, String from, String to) {
		return Optional.of(new ChangeLine(members.getOrDefault(REFERENCE, ""),
				members.getOrDefault("sourceReference", ""), kind, from, to));
	}

	/** Whether a case may go to that unit. */
	boolean mayReceive(String unit, LocalDate openedOn) {
		Unit found = this.units.get(unit);
		return found != null && !found.endedBefore(openedOn);
	}

}
