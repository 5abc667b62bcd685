package caseintake.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.fuzz.Ledger.Standing;

/** Lines that change the cases of a ledger: most of them can be made. */
final class ChangeLines {

	private static final int REMEMBERED = 30;

	private final Dice dice;

	private final Registrations registrations;

	private final Ledger ledger;

	private final List<Map<String, String>> earlier = new ArrayList<>();

	private long number;

	ChangeLines(Dice dice, Registrations registrations, Ledger ledger) {
		this.dice = dice;
		this.registrations = registrations;
		this.ledger = ledger;
	}

	/** The members of a line. */
	Map<String, String> next() {
		if (!this.earlier.isEmpty() && this.dice.oneIn(6)) {
			return this.dice.of(this.earlier);
		}
		String reference = this.ledger.anyReference(this.dice);
		Standing standing = this.ledger.standing(reference);
		var members = new LinkedHashMap<String, String>();
		members.put("sourceReference", reference);
		members.put(ChangeOracle.REFERENCE, this.ledger.system() + "/" + this.ledger.changes() + "/" + this.number++);
		addChange(members, standing);
		remember(members);
		if (this.dice.oneIn(8)) {
			members = new LinkedHashMap<>(members);
			members.put(this.dice.of("from", "to", "type", "reason", ChangeOracle.REFERENCE, "sourceReference"),
					this.dice.of("", Marker.TEXT, "live", "vest ", "withdrawn", "transfer"));
		}
		return members;
	}

	private void addChange(Map<String, String> members, Standing standing) {
		switch (this.dice.below(standing.live() ? 8 : 3)) {
			case 0 -> {
				members.put("type", "reinstate");
				members.put("from", "withdrawn");
			}
			case 1 -> {
				members.put("type", "withdraw");
				members.put("from", "live");
				members.put("reason", "error");
			}
			case 2, 3, 4 -> {
				members.put("type", "reclassify");
				members.put("from", this.dice.oneIn(5) ? this.registrations.category() : standing.cell().category());
				members.put("to", this.registrations.category());
			}
			default -> {
				members.put("type", "transfer");
				members.put("from", this.dice.oneIn(5) ? this.registrations.unit() : standing.cell().unit());
				members.put("to", this.registrations.unit());
			}
		}
	}

	private void remember(Map<String, String> members) {
		if (this.earlier.size() < REMEMBERED) {
			this.earlier.add(members);
		}
		else {
			this.earlier.set(this.dice.below(REMEMBERED), members);
		}
	}

}
