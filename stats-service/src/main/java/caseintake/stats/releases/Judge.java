package caseintake.stats.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Decision;
import caseintake.disclosure.DisclosureControl;
import caseintake.disclosure.Finding;
import caseintake.disclosure.Ledger;
import caseintake.disclosure.Release;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Wish.Correction;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Asks disclosure control, and refuses what it does not let pass. */
@Component
class Judge {

	private final DisclosureControl control;

	private final Ledgers ledgers;

	private final ReleaseTable releases;

	Judge(ReleaseProperties properties, Ledgers ledgers, ReleaseTable releases) {
		this.control = properties.control();
		this.ledgers = ledgers;
		this.releases = releases;
	}

	/** A figure that is out already, and what speaks against it. */
	Proposal examine(Release release) {
		return new Proposal(release,
				this.control.examine(this.ledgers.read(), release)
					.map((finding) -> List.of(Withheld.of(null, finding)))
					.orElse(List.of()));
	}

	/**
	 * Of a series and a day one figure is out, and corrections of it.
	 * @throws ProblemException if this would be another one
	 */
	void refuseSecond(Wish wish) {
		Correction correction = wish.correction();
		this.releases.published(wish.series(), wish.knownAt())
			.filter((row) -> correction == null || row.id() != correction.of())
			.ifPresent((row) -> {
				throw new ProblemException(ProblemType.STATE_CONFLICT,
						"A figure of this series and day is published: release %d. What is wrong with it is corrected."
							.formatted(row.id()));
			});
	}

	/**
	 * What may be published now.
	 * @throws ProblemException with what can be released instead
	 */
	Proposal decide(Candidate candidate, Wish wish) {
		Ledger ledger = this.ledgers.read();
		Shape orElse = wish.orElse();
		return switch (this.control.decide(ledger, candidate)) {
			case Decision.Publish publish -> new Proposal(publish.release(), Withheld.of(publish.withheld()));
			case Decision.Coarser(Release release, Map<String, Finding> withheld) ->
				accept(new Proposal(release, Withheld.withFewCases(release.knownAt(), withheld)), orElse);
			case Decision.TotalOnly total ->
				accept(new Proposal(total.release(), Withheld.of(total.withheld())), orElse);
			case Decision.Hold hold -> {
				Map<String, Object> last = last(wish);
				throw refusal(
						"Nothing new can be released." + ((last != null) ? " The last release still stands." : ""),
						last, List.of(Withheld.of(null, hold.withheld())));
			}
		};
	}

	private static Proposal accept(Proposal proposal, @Nullable Shape orElse) {
		if (orElse != null && proposal.shape().compareTo(orElse) <= 0) {
			return proposal;
		}
		boolean isTotal = proposal.shape() == Shape.TOTAL;
		throw refusal(
				isTotal ? "The total can be released, its cells cannot. Ask for it with orElse: total."
						: "Coarser cells can be released. Ask for them with orElse: coarser.",
				instead(proposal.shape().word(), proposal.release()), proposal.withheld());
	}

	/**
	 * The last release that may be said once more: what is to be corrected may not.
	 */
	private @Nullable Map<String, Object> last(Wish wish) {
		Correction correction = wish.correction();
		return this.releases.published(wish.series())
			.filter(ReleaseRow::isPublishable)
			.filter((row) -> correction == null || row.id() != correction.of())
			.findFirst()
			.map((row) -> {
				Map<String, Object> last = instead("last-release", row.release());
				last.put("publishable", true);
				last.put("release", row.id());
				last.put("publishedOn", String.valueOf(row.course().publishedOn()));
				return last;
			})
			.orElse(null);
	}

	private static Map<String, Object> instead(String kind, Release release) {
		Map<String, Object> instead = new LinkedHashMap<>();
		instead.put("kind", kind);
		instead.put("publishable", false);
		instead.put("knownAt", release.knownAt().toString());
		instead.put("total", release.total());
		instead.put("cells", CellAnswer.of(release));
		return instead;
	}

	private static ProblemException refusal(String detail, @Nullable Map<String, Object> instead,
			List<Withheld> reasons) {
		Map<String, Object> more = new LinkedHashMap<>();
		if (instead != null) {
			more.put("instead", instead);
		}
		more.put("reasons", reasons);
		return new ProblemException(ProblemType.RELEASE_REFUSED, detail, more);
	}

}
