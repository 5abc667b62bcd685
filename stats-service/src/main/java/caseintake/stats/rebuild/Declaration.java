package caseintake.stats.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * What a person declares with a swap.
 *
 * @param journalWentBack whether the live counters have counted what the journal no
 * longer has, and are no measure
 * @param countDiscarded whether events may be counted that were discarded
 * @param reason why
 */
record Declaration(boolean journalWentBack, boolean countDiscarded, @Nullable String reason) {

	static final Declaration NOTHING = new Declaration(false, false, null);

	/** What is written down of the swap. */
	String deed() {
		return "generation-swapped" + (this.journalWentBack ? "-journal-went-back" : "")
				+ (this.countDiscarded ? "-discarded-may-count" : "");
	}

}
