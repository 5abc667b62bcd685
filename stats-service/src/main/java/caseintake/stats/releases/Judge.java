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
	 * @param orElse with what somebody is content, {@code null} for nothing but the cells
	 * of the series
	 * @throws ProblemException with what can be released instead
	 */
	Proposal decide(Candidate candidate, @Nullable Shape orElse) {
		Ledger ledger = this.ledgers.read();
		return switch (this.control.decide(ledger, candidate)) {
			case Decision.Publish publish -> new Proposal(publish.release(), Withheld.of(publish.withheld()));
			case Decision.Coarser coarser -> accept(coarser.release(), coarser.withheld(), orElse);
			case Decision.TotalOnly total -> accept(total.release(), total.withheld(), orElse);
			case Decision.Hold hold -> throw refusal(
					"Nothing new can be released." + ((hold.last() != null) ? " The last release still stands." : ""),
					last(hold.last()), List.of(Withheld.of(null, hold.withheld())));
		};
	}

	private static Proposal accept(Release release, Map<String, Finding> withheld, @Nullable Shape orElse) {
		var proposal = new Proposal(release, Withheld.of(withheld));
		if (orElse != null && proposal.shape().compareTo(orElse) <= 0) {
			return proposal;
		}
		boolean isTotal = proposal.shape() == Shape.TOTAL;
		throw refusal(
				isTotal ? "The total can be released, its cells cannot. Ask for it with orElse: total."
						: "Coarser cells can be released. Ask for them with orElse: coarser.",
				instead(proposal.shape().word(), release), proposal.withheld());
	}

	private @Nullable Map<String, Object> last(@Nullable Release release) {
		if (release == null) {
			return null;
		}
		Map<String, Object> last = instead("last-release", release);
		this.releases.published(release.series().code(), release.knownAt()).ifPresent((row) -> {
			last.put("release", row.id());
			last.put("publishedOn", String.valueOf(row.course().publishedOn()));
		});
		return last;
	}

	private static Map<String, Object> instead(String kind, Release release) {
		Map<String, Object> instead = new LinkedHashMap<>();
		instead.put("kind", kind);
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
