package caseintake.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is known of the end of one day. */
final class Day {

	private final List<Table> tables = new ArrayList<>();

	/** Everything that is known, as far as it cannot be read off another table. */
	List<Table> tables() {
		return this.tables;
	}

	void add(Table table) {
		this.tables.addAll(following(table));
	}

	/** What would be known besides, if a table were: itself and what follows. */
	List<Table> following(Table added) {
		List<Table> known = new ArrayList<>(this.tables);
		List<Table> found = new ArrayList<>();
		Deque<Table> open = new ArrayDeque<>(List.of(added));
		while (!open.isEmpty()) {
			Table next = open.remove();
			if (next.blocks() > 0 && known.stream().noneMatch((table) -> table.tells(next))) {
				known.forEach((table) -> {
					follow(next, table, open);
					follow(table, next, open);
				});
				known.add(next);
				found.add(next);
			}
		}
		return found;
	}

	private void follow(Table one, Table other, Deque<Table> open) {
		if (one.reachesOver(other)) {
			var overlay = new Overlay(one, other);
			if (other.reachesOver(one)) {
				open.add(overlay.refined());
			}
			else {
				open.add(overlay.difference());
				open.add(one.zeroesIn(other.region()));
			}
		}
		else if (!one.region().intersects(other.region())) {
			open.add(one.withZeroesOf(other));
		}
	}

}
