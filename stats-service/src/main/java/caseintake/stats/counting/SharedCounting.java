package caseintake.stats.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

import caseintake.protocol.Arrival;
import caseintake.protocol.Judgement;

/**
 * Counts the partitions of one fetch in one transaction, so that they share its commit,
 * and a cell into which several of them count is written once. Only what is plainly the
 * next goes this way: whatever else there is to be said of a partition is left to
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

	private record Plain(Judgement judgement, Fold fold) {
	}

	/**
	 * Counts what is new among the arrivals, or nothing.
	 * @param arrivals by partition
	 * @return the partitions that are counted; the others are to be counted one by one
	 */
	Set<Integer> count(int generation, Map<Integer, List<Arrival>> arrivals) {
		if (arrivals.size() < 2) {
			return Set.of();
		}
		Instant begun = this.metrics.begin();
		SortedMap<Integer, Plain> plain = judge(generation, arrivals);
		if (!apply(generation, plain)) {
			return Set.of();
		}
		plain.values().forEach((part) -> this.metrics.counted(begun, part.judgement(), part.fold(), Source.TOPIC));
		return plain.keySet();
	}

	private SortedMap<Integer, Plain> judge(int generation, Map<Integer, List<Arrival>> arrivals) {
		var plain = new TreeMap<Integer, Plain>();
		this.progress.find(generation, arrivals.keySet(), Source.TOPIC).forEach((partition, state) -> {
			Judgement judgement = Judgement.of(state.position(), arrivals.getOrDefault(partition, List.of()));
			Fold fold = Fold.of(judgement.accepted());
			if (!state.stopped() && judgement.ending() == Judgement.Ending.COMPLETE && judgement.unreadable().isEmpty()
					&& fold.undecodable().isEmpty()) {
				plain.put(partition, new Plain(judgement, fold));
			}
		});
		return plain;
	}

	private boolean apply(int generation, SortedMap<Integer, Plain> plain) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> apply(generation, plain, status)));
		}
		catch (DataAccessException | TransactionException ex) {
			// whose fault it is shows when each is counted by itself
			return false;
		}
	}

	/** Rows are locked in the order in which a single partition's are. */
	private boolean apply(int generation, SortedMap<Integer, Plain> plain, TransactionStatus status) {
		for (Map.Entry<Integer, Plain> part : plain.entrySet()) {
			if (!this.progress.advance(generation, part.getKey(), part.getValue().judgement())) {
				status.setRollbackOnly();
				return false;
			}
		}
		this.cells.add(generation, Fold.cells(plain.values().stream().map(Plain::fold).toList()));
		plain.forEach((partition, part) -> this.totals.add(generation, partition, part.fold().totals()));
		return true;
	}

}
