package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was ever published, of all series.
 *
 * @param releases in the order in which they were published; one of a series and a day
 * that were published before is its correction
 */
public record Ledger(List<Release> releases) {

	/** Nothing was published yet. */
	public static final Ledger EMPTY = new Ledger(List.of());

	public Ledger {
		releases = List.copyOf(releases);
	}

	/** With one release more. */
	public Ledger with(Release release) {
		List<Release> all = new ArrayList<>(this.releases);
		all.add(release);
		return new Ledger(all);
	}

	/** The newest release of a series: that of the latest day, as it was last corrected. */
	public Optional<Release> last(Series series) {
		return valid().stream()
			.filter((release) -> release.series().code().equals(series.code()))
			.max(Comparator.comparing(Release::knownAt));
	}

	/** The number of every cell of a series when it was last shown, by label. */
	Map<String, Long> lastShown(Series series) {
		Map<String, Long> lastShown = new HashMap<>();
		valid().stream()
			.filter((release) -> release.series().code().equals(series.code()))
			.sorted(Comparator.comparing(Release::knownAt))
			.forEach((release) -> lastShown.putAll(release.shown()));
		return lastShown;
	}

	/** The releases that no later one has corrected. */
	Collection<Release> valid() {
		Map<Subject, Release> valid = new LinkedHashMap<>();
		this.releases.forEach((release) -> valid.put(Subject.of(release.series(), release.knownAt()), release));
		return valid.values();
	}

	private record Subject(String series, LocalDate knownAt) {

		static Subject of(Series series, LocalDate knownAt) {
			return new Subject(series.code(), knownAt);
		}

	}

}
