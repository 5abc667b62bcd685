package caseintake.stats.counting;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import caseintake.events.CaseEvent;

/** Counts an event whose sequence was passed when it could not be counted. */
@Component
public class LateCounting {

	private final CellTable cells;

	private final TotalTable totals;

	LateCounting(CellTable cells, TotalTable totals) {
		this.cells = cells;
		this.totals = totals;
	}

	/** Whether it could be counted now. */
	public boolean canBeCounted(CaseEvent event) {
		return Fold.of(List.of(event)).undecodable().isEmpty();
	}

	/**
	 * Adds it to the counters, in the transaction in which it leaves the quarantine.
	 * @param generation one whose quarantine it leaves
	 */
	public void add(int generation, int partition, CaseEvent event) {
		Fold fold = Fold.of(List.of(event));
		if (!fold.undecodable().isEmpty()) {
			throw new IllegalArgumentException("The event cannot be counted");
		}
		this.cells.add(generation, fold.cells());
		this.totals.add(generation, Map.of(partition, fold.totals()));
	}

}
