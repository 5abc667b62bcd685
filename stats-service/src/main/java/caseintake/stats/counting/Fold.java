package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.events.CaseEvent;
import caseintake.events.UndecodableEventException;

/**
 * The sum of accepted events: −1 on {@code before}, +1 on {@code after}. The type is only
 * the reason, so one that is not known here is counted right all the same.
 *
 * @param cells what to add to which cell
 * @param totals change of the number of live cases by responsible unit
 * @param undecodable the events that could not be counted, and why
 */
record Fold(Map<CellKey, Increment> cells, Map<String, Long> totals, List<Undecodable> undecodable) {

	private static final CellReader CELLS = new CellReader();

	/**
	 * An event for the quarantine.
	 *
	 * @param reason why, without any of its content
	 */
	record Undecodable(CaseEvent event, String reason) {
	}

	static Fold of(List<CaseEvent> accepted) {
		var fold = new Fold(new HashMap<>(), new TreeMap<>(), new ArrayList<>());
		for (CaseEvent event : accepted) {
			try {
				fold.add(event);
			}
			catch (UndecodableEventException ex) {
				String reason = ex.getMessage();
				fold.undecodable.add(new Undecodable(event, (reason != null) ? reason : "undecodable"));
			}
		}
		return fold;
	}

	private void add(CaseEvent event) throws UndecodableEventException {
		// both keys are read before either is counted: an event counts as a whole or not
		// at all
		CellReader.Cells read = CELLS.read(event);
		if (read.before() != null) {
			this.cells.merge(read.before(), Increment.ONE_REMOVED, Increment::plus);
			this.totals.merge(read.before().unit(), -1L, Long::sum);
		}
		if (read.after() != null) {
			this.cells.merge(read.after(), Increment.ONE_ADDED, Increment::plus);
			this.totals.merge(read.after().unit(), 1L, Long::sum);
		}
	}

}
