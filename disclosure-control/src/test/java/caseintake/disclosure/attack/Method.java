package caseintake.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Decision;
import caseintake.disclosure.DisclosureControl;
import caseintake.disclosure.Ledger;
import caseintake.disclosure.Release;
import caseintake.disclosure.Series;
import org.jspecify.annotations.Nullable;

/** Ways of protecting figures. */
enum Method {

	/** The rule of this project. */
	RULE,

	/** Hides what is below the threshold, and nothing else. */
	THRESHOLD,

	/** Rounds every figure to a multiple of three. */
	ROUNDING;

	private static final int BASE = 3;

	/** One that begins with an empty ledger. */
	Publisher publisher(List<Series> series) {
		return switch (this) {
			case RULE -> new Ruled(series);
			case THRESHOLD -> Method::threshold;
			case ROUNDING -> Method::rounding;
		};
	}

	/** Publishes one figure after the other. */
	interface Publisher {

		/** Publishes what it may; {@code null} for nothing. */
		@Nullable Published publish(Candidate candidate);

	}

	private static final class Ruled implements Publisher {

		private final DisclosureControl control = new DisclosureControl(DisclosureControl.USUAL);

		private Ledger ledger;

		Ruled(List<Series> series) {
			this.ledger = Ledger.of(series);
		}

		@Override
		public @Nullable Published publish(Candidate candidate) {
			return switch (this.control.decide(this.ledger, candidate)) {
				case Decision.Publish publish -> published(publish.release());
				case Decision.Coarser coarser -> published(coarser.release());
				case Decision.TotalOnly totalOnly -> published(totalOnly.release());
				case Decision.Hold _ -> null;
			};
		}

		private Published published(Release release) {
			this.ledger = this.ledger.with(release);
			return new Published(release.series(), release.breakdown(), release.total(), release.shown(), 0);
		}

	}

	private static Published threshold(Candidate candidate) {
		Map<String, Long> shown = new HashMap<>(candidate.counts());
		shown.values().removeIf(Method::isSmall);
		return new Published(candidate.series(), candidate.series().breakdown(),
				isSmall(candidate.total()) ? null : candidate.total(), shown, 0);
	}

	private static boolean isSmall(long count) {
		return count > 0 && count < DisclosureControl.USUAL;
	}

	private static Published rounding(Candidate candidate) {
		Map<String, Long> shown = new HashMap<>(candidate.counts());
		shown.replaceAll((label, count) -> rounded(count));
		return new Published(candidate.series(), candidate.series().breakdown(), rounded(candidate.total()), shown, 1);
	}

	private static long rounded(long count) {
		return (count + BASE / 2) / BASE * BASE;
	}

}
