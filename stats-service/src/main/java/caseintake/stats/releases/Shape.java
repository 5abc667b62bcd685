package caseintake.stats.releases;

import java.util.Locale;
import java.util.Optional;

import caseintake.disclosure.Release;

/** How much of a series a release shows, the most first. In answers: in kebab case. */
enum Shape {

	/** The cells of the series, or as many of them as may be shown. */
	AS_DECLARED,

	/** Coarser cells. */
	COARSER,

	/** No cell. */
	TOTAL;

	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Shape of(Release release) {
		if (!release.breakdown().equals(release.series().breakdown())) {
			return COARSER;
		}
		return (release.shown().isEmpty() && !release.breakdown().cells().isEmpty()) ? TOTAL : AS_DECLARED;
	}

	/** With what somebody would be content who cannot have the cells of the series. */
	static Optional<Shape> orElse(String word) {
		return switch (word) {
			case "coarser" -> Optional.of(COARSER);
			case "total" -> Optional.of(TOTAL);
			default -> Optional.empty();
		};
	}

}
