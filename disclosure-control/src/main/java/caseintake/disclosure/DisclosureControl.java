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
	 * Decides about a candidate of a series that the ledger was made for. A release is to be in the ledger before the next candidate is decided: two
	 * that do not know of each other may tell together what neither tells.
	 */
	public Decision decide(Ledger ledger, Candidate candidate) {
		Series series = candidate.series();
		Release total = candidate.release(series.breakdown(), Map.of());
		Finding finding = ledger.knowledge().examine(total, this.smallness);
		if (finding != null) {
			return new Decision.Hold(ledger.last(series).orElse(null), finding);
		}
		var showing = new Showing(ledger, candidate, this.smallness);
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
