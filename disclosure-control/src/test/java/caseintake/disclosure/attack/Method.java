package caseintake.disclosure.attack;

import java.util.ArrayList;
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
	RULE("the rule"),

	/** Hides what is below the threshold, and nothing else. */
	THRESHOLD("threshold: below 5 is hidden"),

	/** Holds every figure against the earlier ones of the same cell, and no others. */
	OWN_CHANGES("threshold for the number and its changes, each cell by itself"),

	/** Rounds every figure to a multiple of three. */
	ROUNDING("rounding to base 3");

	private static final int BASE = 3;

	private final String text;

	Method(String text) {
		this.text = text;
	}

	/** What it is, for people. */
	String text() {
		return this.text;
	}

	/** One that has not published anything yet. */
	Publisher publisher(List<Series> series) {
		return switch (this) {
			case RULE -> new Ruled(series);
			case THRESHOLD -> Method::threshold;
			case OWN_CHANGES -> new OwnChanges();
			case ROUNDING -> Method::rounding;
		};
	}

	/** Publishes one figure after the other. */
	interface Publisher {

		/** Publishes what it may; {@code null} for nothing. */
		@Nullable Published publish(Candidate candidate);

	}

	private static Published threshold(Candidate candidate) {
		Map<String, Long> shown = new HashMap<>(candidate.counts());
		shown.values().removeIf(Method::isSmall);
		return new Published(candidate.series(), candidate.series().breakdown(),
				isSmall(candidate.total()) ? null : candidate.total(), shown, 0);
	}

	private static boolean isSmall(long number) {
		return new Range(number, number).isSmall();
	}

	private static Published rounding(Candidate candidate) {
		Map<String, Long> shown = new HashMap<>(candidate.counts());
		shown.replaceAll((label, count) -> rounded(count));
		return new Published(candidate.series(), candidate.series().breakdown(), rounded(candidate.total()), shown, 1);
	}

	private static long rounded(long count) {
		return (count + BASE / 2) / BASE * BASE;
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

	private static final class OwnChanges implements Publisher {

		/** What was published of every cell, and of totals. */
		private final Map<String, List<Long>> before = new HashMap<>();

		@Override
		public Published publish(Candidate candidate) {
			String code = candidate.series().code();
			Map<String, Long> shown = new HashMap<>(candidate.counts());
			shown.entrySet().removeIf((cell) -> !mayFollow(code + " / " + cell.getKey(), cell.getValue()));
			return new Published(candidate.series(), candidate.series().breakdown(),
					mayFollow(code, candidate.total()) ? candidate.total() : null, shown, 0);
		}

		private boolean mayFollow(String figure, long number) {
			List<Long> earlier = this.before.computeIfAbsent(figure, (key) -> new ArrayList<>());
			if (isSmall(number) || earlier.stream().anyMatch((before) -> isSmall(number - before))) {
				return false;
			}
			earlier.add(number);
			return true;
		}

	}

}
