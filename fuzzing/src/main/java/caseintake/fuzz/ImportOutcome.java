package caseintake.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** What must become of a file, row by row as the oracle judges it. */
final class ImportOutcome {

	private final Ledger ledger;

	private final Map<Long, Integer> refused = new TreeMap<>();

	private boolean refusedWhole;

	private long created;

	private long changed;

	private long duplicates;

	ImportOutcome(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The row on this line is judged so, and entered if it is allowed. */
	void judged(long line, Oracle.Judgement judgement) {
		switch (judgement) {
			case Oracle.Judgement.Allowed(String reference, var cell) -> {
				int status = this.ledger.enter(reference, cell);
				if (status == 409) {
					refused(line, status);
				}
				this.created += (status == 201) ? 1 : 0;
				this.duplicates += (status == 200) ? 1 : 0;
			}
			case Oracle.Judgement.Refused() -> refused(line, 400);
			case Oracle.Judgement.Open open -> throw new IllegalStateException("Not asked for: " + open);
		}
	}

	/** The row on this line is this change. */
	void judged(long line, ChangeLine change) {
		int status = this.ledger.enter(change);
		if (status >= 400) {
			refused(line, status);
		}
		this.changed += (status == 201) ? 1 : 0;
		this.duplicates += (status == 200) ? 1 : 0;
	}

	/** The row on this line is none. */
	void refused(long line, int status) {
		this.refused.put(line, status);
	}

	/** No row may be read. */
	void refusedWhole() {
		this.refusedWhole = true;
	}

	boolean isRefusedWhole() {
		return this.refusedWhole;
	}

	long created() {
		return this.created;
	}

	long changed() {
		return this.changed;
	}

	long duplicates() {
		return this.duplicates;
	}

	/**
	 * Status by the number of the line: 400, 404, 409, 413 or 422, where 400 stands for
	 * 422 too.
	 */
	Map<Long, Integer> refused() {
		return this.refused;
	}

}
