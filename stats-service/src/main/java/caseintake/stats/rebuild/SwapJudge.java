package caseintake.stats.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.protocol.PartitionSwap;
import caseintake.protocol.PartitionSwap.Refusal;
import caseintake.protocol.PartitionSwap.Uncounted;
import caseintake.protocol.Position;
import caseintake.stats.counting.healing.JournalState;
import caseintake.stats.counting.healing.JournalTotals;
import caseintake.stats.problems.PartitionError;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Holds the built generation against the live one and the journal. */
@Component
class SwapJudge {

	/**
	 * What is known of both generations, which are held still.
	 *
	 * @param live positions of the live one
	 * @param lostByJournal partitions whose live position the journal does not have
	 * @param built positions of the built one
	 * @param stopped its partitions for which an alarm stands
	 * @param state what the journal has at the built positions
	 * @param totals what it states up to them
	 */
	record Case(int liveGeneration, Map<Integer, Position> live, Set<Integer> lostByJournal, int builtGeneration,
			Map<Integer, Position> built, Set<Integer> stopped, JournalState state, JournalTotals totals) {
	}

	private final SwapTable table;

	SwapJudge(SwapTable table) {
		this.table = table;
	}

	/** Everything that stands against the swap. */
	List<PartitionError> refusals(Case about, Declaration declaration) {
		Map<Integer, Uncounted> inLive = this.table.uncounted(about.liveGeneration());
		Map<Integer, Uncounted> inBuilt = this.table.uncounted(about.builtGeneration());
		Map<Integer, Map<String, Long>> own = this.table.totals(about.builtGeneration());
		Map<Integer, JournalTotals.Partition> stated = about.totals()
			.partitions()
			.stream()
			.collect(Collectors.toMap(JournalTotals.Partition::partition, (one) -> one));
		List<PartitionError> errors = new ArrayList<>();
		about.live().forEach((partition, live) -> {
			Position built = about.built().getOrDefault(partition, Position.START);
			Uncounted uncountedInBuilt = inBuilt.getOrDefault(partition, Uncounted.NOTHING);
			boolean confirmed = about.state().confirms(partition, built);
			// what is not counted makes the totals differ, and says so there
			boolean totalsEqual = !confirmed || !uncountedInBuilt.isEmpty()
					|| equal(own.getOrDefault(partition, Map.of()), stated.get(partition), built);
			new PartitionSwap(live, built, confirmed, inLive.getOrDefault(partition, Uncounted.NOTHING),
					uncountedInBuilt, totalsEqual)
				.refusals(declaration.journalWentBack())
				.stream()
				.filter((refusal) -> refusal != Refusal.DISCARDED_IS_COUNTED || !declaration.countDiscarded())
				.forEach((refusal) -> errors.add(error(partition, refusal)));
			if (about.lostByJournal().contains(partition)) {
				errors.add(new PartitionError(partition, "journal-went-back",
						"The journal does not have the event that the live counters stand at. Declare journalWentBack if that is so."));
			}
			if (about.stopped().contains(partition)) {
				errors.add(new PartitionError(partition, "alarm", "An alarm stands in the built generation."));
			}
		});
		return errors;
	}

	private static boolean equal(Map<String, Long> own, JournalTotals.@Nullable Partition stated, Position built) {
		if (stated == null || stated.sequence() != built.sequence()) {
			return false;
		}
		Map<String, Long> units = stated.units()
			.entrySet()
			.stream()
			.filter((unit) -> unit.getValue() != 0)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return own.equals(units);
	}

	static PartitionError error(int partition, Refusal refusal) {
		return switch (refusal) {
			case BEHIND ->
				new PartitionError(partition, "behind", "The built generation has not come as far as the live one.");
			case OTHER_EVENT -> new PartitionError(partition, "other-event",
					"Both generations stand at the same sequence, at different events.");
			case NOT_CONFIRMED -> new PartitionError(partition, "not-confirmed",
					"The journal does not have the event that the built generation stands at.");
			case QUARANTINED -> new PartitionError(partition, "quarantined",
					"The built generation could not count an event that must not be missing: retry it.");
			case DISCARDED_IS_COUNTED -> new PartitionError(partition, "discarded-is-counted",
					"The built generation counts an event that was discarded: days that are final would change. "
							+ "Declare countDiscarded if that is wanted.");
			case TOTALS_DIFFER -> new PartitionError(partition, "control-totals-differ",
					"The built generation's live cases by unit are not those that the journal states.");
		};
	}

}
