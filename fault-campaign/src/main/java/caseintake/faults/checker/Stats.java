package caseintake.faults.checker;

import java.util.List;
import java.util.Map;

/**
 * What the counters' database holds.
 *
 * @param live generations that are live
 * @param cells counters of the live generation
 * @param progress how far each partition of it is counted
 * @param quarantine what is in quarantine, in words
 * @param summaries what it answers, from every unit
 */
record Stats(List<Integer> live, Map<CountedCell, Count> cells, Map<Integer, Position> progress,
		List<String> quarantine, List<Summary> summaries) {
}
