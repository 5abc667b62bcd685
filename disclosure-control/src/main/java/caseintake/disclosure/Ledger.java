package caseintake.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was ever published, of all series. It cannot be changed; with one
 * release more it is another one, which is made in little time.
 */
public final class Ledger {

	private final List<Release> releases;

	private final Knowledge knowledge;

	private Ledger(List<Release> releases, Knowledge knowledge) {
		this.releases = releases;
		this.knowledge = knowledge;
	}

	/**
	 * Nothing was published yet.
	 * @param declared every series of which something is to be published
	 */
	public static Ledger of(Collection<Series> declared) {
		return new Ledger(List.of(), Knowledge.nothing(new Refinement(declared)));
	}

	/**
	 * With one release more. If there was one of that series and day, it is corrected by
	 * this one.
	 */
	public Ledger with(Release release) {
		List<Release> all = new ArrayList<>(this.releases);
		all.add(release);
		return new Ledger(List.copyOf(all), this.knowledge.with(release));
	}

	/** In the order in which they were published. */
	public List<Release> releases() {
		return this.releases;
	}

	/**
	 * The newest release of a series: that of the latest day, as it was last corrected.
	 */
	public Optional<Release> last(Series series) {
		return of(series).reversed().stream().max(Comparator.comparing(Release::knownAt));
	}

	/** The number of every cell of a series when it was last shown, by label. */
	Map<String, Long> lastShown(Series series) {
		Map<String, Long> lastShown = new HashMap<>();
		of(series).stream()
			.sorted(Comparator.comparing(Release::knownAt))
			.forEach((release) -> lastShown.putAll(release.shown()));
		return lastShown;
	}

	private List<Release> of(Series series) {
		return this.releases.stream().filter((release) -> release.series().code().equals(series.code())).toList();
	}

	Knowledge knowledge() {
		return this.knowledge;
	}

}
