package caseintake.stats.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

import caseintake.events.ChainLink;
import caseintake.protocol.Arrival;
import caseintake.protocol.Judgement;

/**
 * Counts one partition's arrivals in one transaction. Any number of instances may do so
 * at once with the same arrivals: the compare-and-set on the progress row lets one of
 * them win, the others judge again against what it left.
 */
@Component
public class PartitionCounting {

	private static final int ATTEMPTS = 20;

	private final PartitionProgress progress;

	private final CellTable cells;

	private final TotalTable totals;

	private final QuarantineTable quarantine;

	private final Alarms alarms;

	private final TransactionOperations transaction;

	private final CountingMetrics metrics;

	PartitionCounting(PartitionProgress progress, CellTable cells, TotalTable totals, QuarantineTable quarantine,
			Alarms alarms, TransactionOperations transaction, CountingMetrics metrics) {
		this.progress = progress;
		this.cells = cells;
		this.totals = totals;
		this.quarantine = quarantine;
		this.alarms = alarms;
		this.transaction = transaction;
		this.metrics = metrics;
	}

	/**
	 * Counts what is new among the arrivals.
	 * @param generation the one that was open when they were fetched
	 * @param arrivals in the order in which they arrived
	 * @return what became of them; after an exception it is unknown, and the same
	 * arrivals are to be given again
	 */
	public Outcome count(int generation, int partition, List<Arrival> arrivals, Source source) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			// read afresh each time, never remembered
			Optional<PartitionProgress.State> state = this.progress.find(generation, partition, source);
			if (state.isEmpty()) {
				return new Outcome(Outcome.Kind.CLOSED, 0);
			}
			if (state.get().stopped()) {
				keepUnreadable(generation, partition, arrivals);
				return new Outcome(Outcome.Kind.STOPPED, 0);
			}
			Instant begun = this.metrics.begin();
			Judgement judgement = Judgement.of(state.get().position(), arrivals);
			Fold fold = Fold.of(judgement.accepted());
			if (judgement.changesNothing() || apply(generation, partition, judgement, fold, source)) {
				this.metrics.counted(begun, judgement, fold, source);
				return outcome(judgement, source);
			}
		}
		throw new ConcurrencyFailureException(
				"The partition's progress moved during each of %d attempts".formatted(ATTEMPTS));
	}

	private boolean apply(int generation, int partition, Judgement judgement, Fold fold, Source source) {
		return Boolean.TRUE.equals(
				this.transaction.execute((status) -> apply(generation, partition, judgement, fold, source, status)));
	}

	private boolean apply(int generation, int partition, Judgement judgement, Fold fold, Source source,
			TransactionStatus status) {
		var move = new PartitionProgress.Move(partition, judgement.from(), judgement.to(), judgement.nextOffset());
		if (!this.progress.advance(generation, List.of(move))) {
			status.setRollbackOnly();
			return false;
		}
		this.cells.add(generation, fold.cells());
		this.totals.add(generation, Map.of(partition, fold.totals()));
		this.quarantine.addEvents(generation, partition, fold.undecodable());
		this.quarantine.addRecords(generation, partition, judgement.unreadable());
		ChainLink fork = judgement.fork();
		// anybody may write the topic by mistake: of its records the journal is asked
		// first
		if (fork != null && source != Source.TOPIC) {
			this.alarms.raiseFork(generation, partition, fork, judgement.to());
		}
		return true;
	}

	private void keepUnreadable(int generation, int partition, List<Arrival> arrivals) {
		List<Arrival.Unreadable> unreadable = arrivals.stream()
			.filter(Arrival.Unreadable.class::isInstance)
			.map(Arrival.Unreadable.class::cast)
			.toList();
		this.quarantine.addRecords(generation, partition, unreadable);
	}

	private static Outcome outcome(Judgement judgement, Source source) {
		int accepted = judgement.accepted().size();
		return switch (judgement.ending()) {
			case COMPLETE -> new Outcome(Outcome.Kind.COUNTED, accepted);
			case GAP -> new Outcome(Outcome.Kind.GAP, accepted, judgement.to(), null);
			case FORK ->
				(source == Source.TOPIC) ? new Outcome(Outcome.Kind.FORK, accepted, judgement.to(), judgement.fork())
						: new Outcome(Outcome.Kind.STOPPED, accepted);
		};
	}

}
