package caseintake.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides what may be published. The rule is explained in {@code docs/disclosure.md}.
 */
public final class DisclosureControl {

	/** The smallest number above zero that may be known, where nothing else is set. */
	public static final int USUAL = 5;

	private final Smallness smallness;

	/**
	 * Disclosure control.
	 * @param smallest the smallest number above zero that may be known, at least 2
	 */
	public DisclosureControl(int smallest) {
		this.smallness = new Smallness(smallest);
	}

	/**
	 * Decides. A release is to be in the ledger before the next candidate is decided: two
	 * that do not know of each other may tell together what neither tells.
	 */
	public Decision decide(Ledger ledger, Candidate candidate) {
		Series series = candidate.series();
		Knowledge knowledge = Knowledge.of(ledger, candidate, this.smallness);
		Release total = candidate.release(series.breakdown(), Map.of());
		Finding finding = knowledge.examine(total);
		if (finding != null) {
			return new Decision.Hold(ledger.last(series).orElse(null), finding);
		}
		var showing = new Showing(knowledge, candidate, ledger.lastShown(series));
		Map<String, Finding> withheld = new LinkedHashMap<>();
		Release release = showing.asMuchAsPossible(series.breakdown(), withheld);
		if (!release.shown().isEmpty() || series.breakdown().cells().isEmpty()) {
			return new Decision.Publish(release, withheld);
		}
		for (Breakdown coarser = series.breakdown().coarser(); coarser != null; coarser = coarser.coarser()) {
			Release instead = showing.asMuchAsPossible(coarser, withheld);
			if (!instead.shown().isEmpty()) {
				return new Decision.Coarser(instead, withheld);
			}
		}
		return new Decision.TotalOnly(total, withheld);
	}

}
