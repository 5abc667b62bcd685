package caseintake.stats.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.protocol.Position;
import caseintake.stats.counting.OpenPositions;
import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.counting.healing.JournalState;
import caseintake.stats.counting.healing.JournalTotals;
import caseintake.stats.problems.PartitionError;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction of a swap. The live counters move all the time, so they are held: what
 * is counted next waits, and then finds the generation closed. Readers wait for nothing.
 */
@Component
class HeldSwap {

	private final SwapTable table;

	private final OpenPositions positions;

	private final Filler filler;

	private final JournalClient journal;

	private final SwapJudge judge;

	private final Switch change;

	private final TransactionTemplate outside;

	private final RebuildProperties properties;

	HeldSwap(SwapTable table, OpenPositions positions, Filler filler, JournalClient journal, SwapJudge judge,
			Switch change, PlatformTransactionManager transactions, RebuildProperties properties) {
		this.table = table;
		this.positions = positions;
		this.filler = filler;
		this.journal = journal;
		this.judge = judge;
		this.change = change;
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
		this.properties = properties;
	}

	/** To be called in a transaction, which is rolled back if this throws. */
	void swap(int generation, UUID holder, Declaration declaration) {
		Deadline deadline = Deadline.in(this.properties.swapWithin());
		this.table.limit(deadline.limit());
		// the live counters wait for the answers, and a late one is of no use
		JournalClient hurried = this.journal.within(deadline::limit);
		int liveGeneration = this.table.live().orElseThrow(HeldSwap::undecided);
		Map<Integer, Position> live = this.table.lock(liveGeneration);
		// another swap was quicker
		require(!live.isEmpty());
		Set<Integer> lost = declaration.journalWentBack() ? Set.of() : lost(hurried, live);
		require(fillUp(hurried, generation, holder, deadline));
		// read before the questions: the answers are about these positions and no later
		// ones
		OpenPositions.Snapshot built = this.positions.read(generation).orElseThrow(HeldSwap::undecided);
		JournalState state = hurried.state(built.byPartition());
		require(!deadline.passed());
		JournalTotals totals = hurried.totals(built.byPartition(), state);
		this.table.limit(deadline.limit());
		require(this.table.lock(generation).equals(built.byPartition()) && !deadline.passed());
		// read under the lock: who raises an alarm takes it too
		Set<Integer> stopped = this.positions.read(generation).orElseThrow(HeldSwap::undecided).stopped();
		List<PartitionError> refusals = this.judge.refusals(
				new SwapJudge.Case(liveGeneration, live, lost, generation, built.byPartition(), stopped, state, totals),
				declaration);
		if (!refusals.isEmpty()) {
			throw new ProblemException(ProblemType.SWAP_REFUSED, refusals);
		}
		this.change.change(liveGeneration, built, state, declaration);
	}

	/**
	 * In transactions of its own: a page that is lost to another must not end this one.
	 */
	private boolean fillUp(JournalClient hurried, int generation, UUID holder, Deadline deadline) {
		return Boolean.TRUE
			.equals(this.outside.execute((status) -> this.filler.fill(hurried, generation, holder, deadline)));
	}

	private static Set<Integer> lost(JournalClient hurried, Map<Integer, Position> live) {
		JournalState state = hurried.state(live);
		return live.entrySet()
			.stream()
			.filter((partition) -> !state.confirms(partition.getKey(), partition.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private static void require(boolean decidable) {
		if (!decidable) {
			throw undecided();
		}
	}

	private static ProblemException undecided() {
		return new ProblemException(ProblemType.SWAP_UNDECIDED);
	}

}
