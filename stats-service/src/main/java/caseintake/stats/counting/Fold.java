package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.events.CaseEvent;
import caseintake.events.UndecodableEventException;

/**
 * Accepted events, to be added up: −1 on {@code before}, +1 on {@code after}. The type is
 * only the reason, so one that is not known here is counted right all the same.
 */
final class Fold {

	private static final CellReader CELLS = new CellReader();

	private final List<CellReader.Cells> read;

	private final List<Undecodable> undecodable = new ArrayList<>();

	/**
	 * An event for the quarantine.
	 *
	 * @param reason why, without any of its content
	 */
	record Undecodable(CaseEvent event, String reason) {
	}

	private Fold(int events) {
		this.read = new ArrayList<>(events);
	}

	static Fold of(List<CaseEvent> accepted) {
		var fold = new Fold(accepted.size());
		for (CaseEvent event : accepted) {
			try {
				// both keys at once: an event counts as a whole or not at all
				fold.read.add(CELLS.read(event));
			}
			catch (UndecodableEventException ex) {
				String reason = ex.getMessage();
				fold.undecodable.add(new Undecodable(event, (reason != null) ? reason : "undecodable"));
			}
		}
		return fold;
	}

	/** What to add to which cell. */
	Map<CellKey, Increment> cells() {
		var cells = new HashMap<CellKey, Increment>();
		addCellsTo(cells);
		return cells;
	}

	/** Change of the number of live cases by responsible unit. */
	Map<String, Long> totals() {
		var totals = new HashMap<String, Long>();
		addTotalsTo(totals);
		return totals;
	}

	/** The events that could not be counted, and why. */
	List<Undecodable> undecodable() {
		return this.undecodable;
	}

	void addCellsTo(Map<CellKey, Increment> sum) {
		for (CellReader.Cells moved : this.read) {
			if (moved.before() != null) {
				sum.merge(moved.before(), Increment.ONE_REMOVED, Increment::plus);
			}
			if (moved.after() != null) {
				sum.merge(moved.after(), Increment.ONE_ADDED, Increment::plus);
			}
		}
	}

	void addTotalsTo(Map<String, Long> sum) {
		for (CellReader.Cells moved : this.read) {
			if (moved.before() != null) {
				sum.merge(moved.before().unit(), -1L, Long::sum);
			}
			if (moved.after() != null) {
				sum.merge(moved.after().unit(), 1L, Long::sum);
			}
		}
	}

}
