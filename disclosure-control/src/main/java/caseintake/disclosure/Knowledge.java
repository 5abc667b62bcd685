package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What everybody knows who has read all that was published. */
final class Knowledge {

	private final Smallness smallness;

	private final Refinement refinement;

	/** By day, the latest first. */
	private final NavigableMap<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());

	/** What was corrected is not believed any more, but it was read. */
	private final List<Table> corrected = new ArrayList<>();

	private Knowledge(Smallness smallness, Refinement refinement) {
		this.smallness = smallness;
		this.refinement = refinement;
	}

	/** What is known when a candidate is to be decided. */
	static Knowledge of(Ledger ledger, Candidate candidate, Smallness smallness) {
		List<Series> series = new ArrayList<>(ledger.releases().stream().map(Release::series).distinct().toList());
		series.add(candidate.series());
		var knowledge = new Knowledge(smallness, new Refinement(series));
		Collection<Release> valid = ledger.valid();
		for (Release release : ledger.releases()) {
			if (valid.contains(release) && !candidate.corrects(release)) {
				knowledge.days.computeIfAbsent(release.knownAt(), (day) -> new Day())
					.add(knowledge.refinement.table(release));
			}
			else {
				knowledge.corrected.add(knowledge.refinement.table(release));
			}
		}
		return knowledge;
	}

	/** What would be wrong with a release; {@code null} for nothing. */
	@Nullable Finding examine(Release release) {
		Day day = this.days.getOrDefault(release.knownAt(), new Day());
		List<Table> following = day.following(this.refinement.table(release));
		for (Table table : following) {
			if (table.hasSmallCount(this.smallness)) {
				return new Finding(Finding.Kind.SMALL_NUMBER, release.knownAt());
			}
		}
		if (overlaps(day.tables(), following) || overlaps(following, following)) {
			return new Finding(Finding.Kind.SMALL_DIFFERENCE, release.knownAt());
		}
		return changes(following, release.knownAt());
	}

	private boolean overlaps(List<Table> tables, List<Table> others) {
		for (Table table : tables) {
			for (Table other : others) {
				if (isSmall(table, other) || isSmall(other, table)) {
					return true;
				}
			}
		}
		return false;
	}

	private @Nullable Finding changes(List<Table> following, LocalDate knownAt) {
		for (Map.Entry<LocalDate, Day> other : this.days.entrySet()) {
			if (!other.getKey().equals(knownAt) && differ(following, other.getValue().tables())) {
				return new Finding(Finding.Kind.SMALL_DIFFERENCE, other.getKey());
			}
		}
		return differ(following, this.corrected) ? new Finding(Finding.Kind.SMALL_DIFFERENCE, knownAt) : null;
	}

	private boolean differ(List<Table> following, List<Table> others) {
		for (Table table : following) {
			for (Table other : others) {
				if (other.knownAt().isAfter(table.knownAt()) ? isSmall(other, table) : isSmall(table, other)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean isSmall(Table wider, Table narrower) {
		return wider.reachesOver(narrower) && new Overlay(wider, narrower).hasSmallDifference(this.smallness);
	}

}
