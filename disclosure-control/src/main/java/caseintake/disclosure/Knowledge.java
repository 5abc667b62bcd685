package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What everybody knows who has read all that was published.
 *
 * @param refinement what tables are made of
 * @param days by the day of which it is known, the latest first
 * @param corrected what is not believed any more, but was read
 */
record Knowledge(Refinement refinement, NavigableMap<LocalDate, Day> days, List<Table> corrected) {

	static Knowledge nothing(Refinement refinement) {
		return new Knowledge(refinement, new TreeMap<>(Comparator.reverseOrder()), List.of());
	}

	Knowledge with(Release release) {
		NavigableMap<LocalDate, Day> more = new TreeMap<>(this.days);
		more.put(release.knownAt(), dayBefore(release).with(release, this.refinement));
		return new Knowledge(this.refinement, more, correctedBy(release));
	}

	/** The release's day without what the release corrects. */
	private Day dayBefore(Release release) {
		return day(release).without(release.series(), this.refinement);
	}

	private List<Table> correctedBy(Release release) {
		List<Table> all = new ArrayList<>(this.corrected);
		day(release).release(release.series()).map(this.refinement::table).ifPresent(all::add);
		return all;
	}

	private Day day(Release release) {
		return this.days.getOrDefault(release.knownAt(), Day.EMPTY);
	}

	/** What speaks against a release; {@code null} for nothing. */
	@Nullable Finding examine(Release release, Smallness smallness) {
		Table table = this.refinement.table(release);
		Finding finding = examine(List.of(table), release, smallness);
		if (finding != null) {
			return finding;
		}
		// most of what is wrong was found before all that follows was worked out
		Day day = dayBefore(release);
		List<Table> following = day.following(table, this.refinement);
		if (differ(following, day.tables(), smallness) || differ(following, following, smallness)) {
			return new Finding(Finding.Kind.SMALL_DIFFERENCE, release.knownAt());
		}
		return examine(following.stream().skip(1).toList(), release, smallness);
	}

	private @Nullable Finding examine(List<Table> tables, Release release, Smallness smallness) {
		if (tables.stream().anyMatch((table) -> table.hasSmallCount(smallness))) {
			return new Finding(Finding.Kind.SMALL_NUMBER, release.knownAt());
		}
		for (Map.Entry<LocalDate, Day> other : this.days.entrySet()) {
			if (!other.getKey().equals(release.knownAt()) && differ(tables, other.getValue().tables(), smallness)) {
				return new Finding(Finding.Kind.SMALL_DIFFERENCE, other.getKey());
			}
		}
		return differ(tables, correctedBy(release), smallness)
				? new Finding(Finding.Kind.SMALL_DIFFERENCE, release.knownAt()) : null;
	}

	private static boolean differ(List<Table> tables, List<Table> others, Smallness smallness) {
		for (Table table : tables) {
			for (Table other : others) {
				if (isSmallMore(table, other, smallness) || isSmallMore(other, table, smallness)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether one tells of more cases, or of a later day, and by how many is small. */
	private static boolean isSmallMore(Table wider, Table narrower, Smallness smallness) {
		return !wider.knownAt().isBefore(narrower.knownAt()) && wider.reachesOver(narrower)
				&& new Overlay(wider, narrower).hasSmallDifference(smallness);
	}

}
