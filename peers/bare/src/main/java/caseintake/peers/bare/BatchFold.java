package caseintake.peers.bare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;

/** Folds new cases. Texts that recur are kept once. */
public final class BatchFold {

	private record Key(String openedOn, String unit, String category, String operation, String openingUnit,
			String assisted, String recordedOn, String reason) {
	}

	private final Map<String, String> texts = new HashMap<>();

	/** The batch that is made of what was fetched. */
	public FetchBatch fold(List<PartitionEvents> fetch) throws UndecodableEventException {
		var cells = new HashMap<Key, Long>();
		var moves = new ArrayList<PartitionMove>(fetch.size());
		for (PartitionEvents part : fetch) {
			moves.add(fold(part, cells));
		}
		List<Map.Entry<Key, Long>> rows = List.copyOf(cells.entrySet());
		Object[] columns = { texts(rows, Key::openedOn), texts(rows, Key::unit), texts(rows, Key::category),
				texts(rows, Key::operation), texts(rows, Key::openingUnit), texts(rows, Key::assisted),
				texts(rows, Key::recordedOn), texts(rows, Key::reason),
				rows.stream().map(Map.Entry::getValue).toArray(Long[]::new),
				rows.stream().map((_) -> 0L).toArray(Long[]::new) };
		return new FetchBatch(moves, columns);
	}

	/** The cells into which a fetch counts. */
	Set<Object> cells(List<PartitionEvents> fetch) throws UndecodableEventException {
		var cells = new HashSet<Object>();
		for (PartitionEvents part : fetch) {
			for (CaseEvent event : part.events()) {
				cells.add(key(event));
			}
		}
		return cells;
	}

	private PartitionMove fold(PartitionEvents part, Map<Key, Long> cells) throws UndecodableEventException {
		var totals = new TreeMap<String, Long>();
		for (CaseEvent event : part.events()) {
			Key key = key(event);
			cells.merge(key, 1L, Long::sum);
			totals.merge(key.unit(), 1L, Long::sum);
		}
		return new PartitionMove(part.partition(), part.events().size(), part.from(), part.to(), part.nextOffset(),
				totals.keySet().toArray(String[]::new), totals.values().toArray(Long[]::new));
	}

	private Key key(CaseEvent event) throws UndecodableEventException {
		CaseChange change = CaseChangeJson.read(event.value());
		Cell cell = Objects.requireNonNull(change.after(), "A registered case has a cell");
		return new Key(once(cell.openedOn().toString()), once(cell.unit()), once(cell.category()),
				once((cell.operation() != null) ? cell.operation() : ""), once(cell.openingUnit()),
				once(String.join(",", cell.assisted())), once(change.recordedOn().toString()), once(event.type()));
	}

	private String once(String text) {
		return this.texts.computeIfAbsent(text, (_) -> text);
	}

	private static String[] texts(List<Map.Entry<Key, Long>> rows, Function<Key, String> part) {
		return rows.stream().map((row) -> part.apply(row.getKey())).toArray(String[]::new);
	}

}
