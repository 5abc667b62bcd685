package caseintake.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What one source system has stored, as its client knows it. Its requests go one after
 * the other.
 */
final class Ledger {

	private final String system;

	private final Oracle oracle;

	private final Map<String, Cell> stored = new HashMap<>();

	private final Map<String, Set<Cell>> sent = new HashMap<>();

	private final Map<String, Standing> standing = new HashMap<>();

	private final List<String> references = new ArrayList<>();

	private final Map<String, ChangeLine> changes = new HashMap<>();

	/** A case as it is now. */
	record Standing(Cell cell, boolean live) {
	}

	Ledger(String system, Oracle oracle) {
		this.system = system;
		this.oracle = oracle;
	}

	String system() {
		return this.system;
	}

	Oracle oracle() {
		return this.oracle;
	}

	/** Changes that were made so far. */
	int changes() {
		return this.changes.size();
	}

	/** Of a case that is stored. */
	String anyReference(Dice dice) {
		return dice.of(this.references);
	}

	boolean isEmpty() {
		return this.references.isEmpty();
	}

	/** Where a case stands that is stored. */
	Standing standing(String reference) {
		return Objects.requireNonNull(this.standing.get(reference));
	}

	/** Cells by reference, as they were first. */
	Map<String, Cell> stored() {
		return this.stored;
	}

	/**
	 * Holds an answer against what the contract says, and enters what it stored.
	 * @param repeated whether the same request may have been taken before
	 * @return what is wrong with the answer, {@code null} for nothing
	 */
	@Nullable String enter(byte[] body, int status, boolean repeated) {
		return switch (this.oracle.judge(body)) {
			case Oracle.Judgement.Refused() ->
				(status == 400 || status == 413 || status == 422) ? null : "took what is not allowed: " + status;
			case Oracle.Judgement.Open(String reference, Cell cell) -> {
				if (status == 201) {
					store(reference, cell);
				}
				boolean fits = status == 400 || status == 422 || (status == 201)
						|| (this.stored.containsKey(reference) && (status == 200 || status == 409));
				yield fits ? null : "answered " + status + " where the contract leaves it open";
			}
			case Oracle.Judgement.Allowed(String reference, Cell cell) -> {
				int expected = expected(reference, cell);
				boolean fits = status == expected || (repeated && expected == 201 && status == 200);
				if (fits && expected == 201) {
					store(reference, cell);
				}
				yield fits ? null : "answered " + status + " where " + expected + " is right";
			}
		};
	}

	/** Whether this was ever in a file that was sent, whole or in part. */
	boolean wasSent(String reference, Cell cell) {
		return this.sent.getOrDefault(reference, Set.of()).contains(cell);
	}

	/** Enters what is allowed, without an answer; its status would be this. */
	int enter(String reference, Cell cell) {
		this.sent.computeIfAbsent(reference, (key) -> new HashSet<>()).add(cell);
		int status = expected(reference, cell);
		if (status == 201) {
			store(reference, cell);
		}
		return status;
	}

	private void store(String reference, Cell cell) {
		this.stored.put(reference, cell);
		this.standing.put(reference, new Standing(cell, true));
		this.references.add(reference);
	}

	/** Enters a change, if it can be made; its status would be this. */
	int enter(ChangeLine change) {
		Standing now = this.standing.get(change.caseReference());
		if (now == null) {
			return 404;
		}
		ChangeLine made = this.changes.get(change.reference());
		if (made != null) {
			return made.equals(change) ? 200 : 409;
		}
		if (isStale(change, now)) {
			return 409;
		}
		if (change.kind() == ChangeLine.Kind.TRANSFER
				&& !this.oracle.changes().mayReceive(change.to(), now.cell().openedOn())) {
			return 400;
		}
		this.changes.put(change.reference(), change);
		this.standing.put(change.caseReference(), after(change, now.cell()));
		return 201;
	}

	private static boolean isStale(ChangeLine change, Standing now) {
		return switch (change.kind()) {
			case TRANSFER -> !now.live() || !now.cell().unit().equals(change.from());
			case RECLASSIFY -> !now.live() || !now.cell().category().equals(change.from());
			case WITHDRAW -> !now.live();
			case REINSTATE -> now.live();
		};
	}

	private static Standing after(ChangeLine change, Cell cell) {
		return switch (change.kind()) {
			case TRANSFER -> new Standing(new Cell(cell.operation(), cell.openingUnit(), change.to(), cell.category(),
					cell.openedOn(), cell.assisted()), true);
			case RECLASSIFY -> new Standing(new Cell(cell.operation(), cell.openingUnit(), cell.unit(), change.to(),
					cell.openedOn(), cell.assisted()), true);
			case WITHDRAW -> new Standing(cell, false);
			case REINSTATE -> new Standing(cell, true);
		};
	}

	private int expected(String reference, Cell cell) {
		Cell known = this.stored.get(reference);
		if (known == null) {
			return 201;
		}
		return (known.equals(cell) || standing(reference).cell().equals(cell)) ? 200 : 409;
	}

}
