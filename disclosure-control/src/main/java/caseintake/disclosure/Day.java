package caseintake.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the end of one day.
 *
 * @param releases what was released and not corrected
 * @param tables what is known, as far as it cannot be read off another table
 */
record Day(List<Release> releases, List<Table> tables) {

	static final Day EMPTY = new Day(List.of(), List.of());

	Day with(Release release, Refinement refinement) {
		List<Release> more = new ArrayList<>(this.releases);
		more.add(release);
		List<Table> all = new ArrayList<>();
		Stream.concat(following(refinement.table(release), refinement).reversed().stream(), this.tables.stream())
			.filter((table) -> all.stream().noneMatch((other) -> other.tells(table)))
			.forEach(all::add);
		return new Day(more, all);
	}

	Day without(Series series, Refinement refinement) {
		if (release(series).isEmpty()) {
			return this;
		}
		Day day = EMPTY;
		for (Release release : this.releases) {
			if (!release.series().code().equals(series.code())) {
				day = day.with(release, refinement);
			}
		}
		return day;
	}

	Optional<Release> release(Series series) {
		return this.releases.stream().filter((release) -> release.series().code().equals(series.code())).findFirst();
	}

	/** What would be known besides, if a table were: itself and what follows. */
	List<Table> following(Table added, Refinement refinement) {
		List<Table> known = new ArrayList<>(this.tables);
		Deque<Table> open = new ArrayDeque<>(List.of(added));
		while (!open.isEmpty()) {
			Table next = open.remove();
			if (next.blocks() > 0 && known.stream().noneMatch((table) -> table.tells(next))) {
				for (Table table : known) {
					follow(next, table, refinement, open);
					follow(table, next, refinement, open);
				}
				known.add(next);
			}
		}
		return known.subList(this.tables.size(), known.size());
	}

	private static void follow(Table one, Table other, Refinement refinement, Deque<Table> open) {
		if (one.reachesOver(other)) {
			var overlay = new Overlay(one, other);
			open.add(other.reachesOver(one) ? overlay.refined() : overlay.difference());
		}
		if (one.region().intersects(other.region())) {
			open.add(one.zeroesIn(other.region()));
		}
		else if (!one.region().intersects(other.region()) && refinement.matters(one.regionWith(other))) {
			open.add(new Overlay(one, other).sum());
		}
	}

}
