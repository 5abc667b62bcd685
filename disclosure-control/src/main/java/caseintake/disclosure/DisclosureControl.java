package caseintake.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what may be published. The rule is explained in {@code docs/disclosure.md}.
 */
public final class DisclosureControl {

	/** The smallest number above zero that may be known, where nothing else is set. */
	public static final int USUAL = 5;

	private final Smallness smallness;

	/**
	 * Disclosure control.
	 * @param smallest the smallest number above zero that may be known, at least 3
	 */
	public DisclosureControl(int smallest) {
		this.smallness = new Smallness(smallest);
	}

	/**
	 * Decides about a candidate of a series that the ledger was made for. A release is to
	 * be in the ledger before the next candidate is decided: two that do not know of each
	 * other may tell together what neither tells.
	 */
	public Decision decide(Ledger ledger, Candidate candidate) {
		Breakdown declared = candidate.series().breakdown();
		Release total = candidate.release(declared, Map.of());
		Finding finding = ledger.knowledge().examine(total, this.smallness);
		if (finding != null) {
			return hold(ledger, candidate, finding);
		}
		if (!declared.isDivided()) {
			return new Decision.Publish(total, Map.of());
		}
		Breakdown breakdown = fineEnough(declared, candidate.total());
		Map<String, Finding> withheld = new LinkedHashMap<>();
		Release release = new Showing(ledger, candidate, this.smallness).asMuchAsPossible(breakdown, withheld);
		if (release == null) {
			return hold(ledger, candidate, new Finding(Finding.Kind.SMALL_NUMBER, candidate.knownAt()));
		}
		if (release.shown().isEmpty()) {
			return new Decision.TotalOnly(total, withheld);
		}
		return breakdown.equals(declared) ? new Decision.Publish(release, withheld)
				: new Decision.Coarser(release, withheld);
	}

	/**
	 * What speaks against a release that somebody else has decided, such as one from
	 * before there was a ledger.
	 */
	public Optional<Finding> examine(Ledger ledger, Release release) {
		return Optional.ofNullable(ledger.knowledge().examine(release, this.smallness));
	}

	/**
	 * The finest breakdown whose cells are not small on average. That is public when the
	 * total is: what cells could be shown would tell of those that could not.
	 */
	private Breakdown fineEnough(Breakdown declared, long total) {
		Breakdown breakdown = declared;
		while (breakdown.coarser() != null && total < (long) breakdown.cells().size() * this.smallness.smallest()) {
			breakdown = breakdown.coarser();
		}
		return breakdown;
	}

	private static Decision hold(Ledger ledger, Candidate candidate, Finding finding) {
		return new Decision.Hold(ledger.last(candidate.series()).orElse(null), finding);
	}

}
