package caseintake.stats.counting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import caseintake.protocol.Arrival;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts several partitions and fetches in one transaction, so that they share its
 * commit, and a cell into which many of them count is written once. Only what is plainly
 * the next goes this way: whatever else there is to be said of a partition is left to
 * {@link TopicCounting}, and nobody waits for it.
 */
@Component
class SharedCounting {

	private final PartitionProgress progress;

	private final CellTable cells;

	private final TotalTable totals;

	private final TransactionOperations transaction;

	private final CountingMetrics metrics;

	SharedCounting(PartitionProgress progress, CellTable cells, TotalTable totals, TransactionOperations transaction,
			CountingMetrics metrics) {
		this.progress = progress;
		this.cells = cells;
		this.totals = totals;
		this.transaction = transaction;
		this.metrics = metrics;
	}

	Gathered begin(int generation) {
		return new Gathered(generation, this.metrics.begin());
	}

	/**
	 * Adds a fetch to what is gathered.
	 * @param arrivals by partition
	 * @return the partitions that are gathered; the others are to be counted one by one,
	 * after what is gathered
	 */
	Set<Integer> gather(Gathered gathered, Map<Integer, List<Arrival>> arrivals) {
		var taken = new HashSet<Integer>();
		positions(gathered, arrivals.keySet()).forEach((partition, position) -> {
			Judgement judgement = Judgement.of(position, arrivals.getOrDefault(partition, List.of()));
			Fold fold = Fold.of(judgement.accepted());
			if (judgement.ending() == Judgement.Ending.COMPLETE && judgement.unreadable().isEmpty()
					&& fold.undecodable().isEmpty()) {
				gathered.add(partition, judgement, fold);
				taken.add(partition);
			}
		});
		return taken;
	}

	/** Of the partitions that take events. */
	private Map<Integer, Position> positions(Gathered gathered, Set<Integer> partitions) {
		var positions = new HashMap<Integer, Position>();
		var counted = new HashSet<Integer>();
		for (int partition : partitions) {
			Position position = gathered.position(partition);
			if (position != null) {
				positions.put(partition, position);
			}
			else {
				counted.add(partition);
			}
		}
		if (!counted.isEmpty()) {
			this.progress.find(gathered.generation(), counted, Source.TOPIC).forEach((partition, state) -> {
				if (!state.stopped()) {
					positions.put(partition, state.position());
				}
			});
		}
		return positions;
	}

	/** Whether what is gathered is enough, whatever else there is to read. */
	boolean isEnough(Gathered gathered) {
		return gathered.isEnough(this.metrics.begin());
	}

	/**
	 * Counts all that is gathered, or nothing.
	 * @return whether it is counted; if not, its partitions are to be read again from
	 * where they are counted, and counted one by one
	 */
	boolean count(Gathered gathered) {
		if (!apply(gathered)) {
			return false;
		}
		this.metrics.counted(gathered);
		return true;
	}

	private boolean apply(Gathered gathered) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> apply(gathered, status)));
		}
		catch (DataAccessException | TransactionException ex) {
			// whose fault it is shows when each is counted by itself
			return false;
		}
	}

	private static List<PartitionProgress.Move> moves(Gathered gathered) {
		return gathered.stretches().entrySet().stream().map((entry) -> entry.getValue().move(entry.getKey())).toList();
	}

	private static Map<Integer, Map<String, Long>> totals(Gathered gathered) {
		var totals = new TreeMap<Integer, Map<String, Long>>();
		gathered.stretches().forEach((partition, stretch) -> totals.put(partition, stretch.totals()));
		return totals;
	}

	/** Rows are locked in the order in which a single partition's are. */
	private boolean apply(Gathered gathered, TransactionStatus status) {
		int generation = gathered.generation();
		if (!this.progress.advance(generation, moves(gathered))) {
			status.setRollbackOnly();
			return false;
		}
		this.cells.add(generation, gathered.cells());
		this.totals.add(generation, totals(gathered));
		return true;
	}

}
