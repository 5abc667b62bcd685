package caseintake.fuzz;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

	/** Cells by reference. */
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
					this.stored.put(reference, cell);
				}
				boolean fits = status == 400 || status == 422 || (status == 201)
						|| (this.stored.containsKey(reference) && (status == 200 || status == 409));
				yield fits ? null : "answered " + status + " where the contract leaves it open";
			}
			case Oracle.Judgement.Allowed(String reference, Cell cell) -> {
				int expected = expected(reference, cell);
				boolean fits = status == expected || (repeated && expected == 201 && status == 200);
				if (fits && expected == 201) {
					this.stored.put(reference, cell);
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
		this.stored.putIfAbsent(reference, cell);
		return status;
	}

	private int expected(String reference, Cell cell) {
		Cell known = this.stored.get(reference);
		if (known == null) {
			return 201;
		}
		return known.equals(cell) ? 200 : 409;
	}

}
