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
			if (known.stream().noneMatch((table) -> table.tells(next))) {
				known.forEach((table) -> follow(next, table, open));
				known.add(next);
				found.add(next);
			}
		}
		return found;
	}

	private static void follow(Table one, Table other, Deque<Table> open) {
		boolean wider = one.reachesOver(other);
		boolean narrower = other.reachesOver(one);
		if (wider && narrower) {
			open.add(new Overlay(one, other).refined());
			open.add(new Overlay(other, one).refined());
		}
		else if (wider) {
			open.add(new Overlay(one, other).difference());
		}
		else if (narrower) {
			open.add(new Overlay(other, one).difference());
		}
	}

}
