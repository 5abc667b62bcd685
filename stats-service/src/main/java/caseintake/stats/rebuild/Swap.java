package caseintake.stats.rebuild;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.protocol.PartitionSwap.Refusal;
import caseintake.protocol.Position;
import caseintake.stats.counting.OpenPositions;
import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.problems.PartitionError;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClientException;

/**
 * Puts a built generation in the place of the live one. The built one catches up before
 * the live counters are held, so that little is left to do while they wait.
 */
@Component
class Swap {

	private final Generations generations;

	private final FillLease lease;

	private final Filler filler;

	private final JournalClient journal;

	private final OpenPositions positions;

	private final HeldSwap held;

	private final TransactionOperations transaction;

	private final RebuildProperties properties;

	Swap(Generations generations, FillLease lease, Filler filler, JournalClient journal, OpenPositions positions,
			HeldSwap held, TransactionOperations transaction, RebuildProperties properties) {
		this.generations = generations;
		this.lease = lease;
		this.filler = filler;
		this.journal = journal;
		this.positions = positions;
		this.held = held;
		this.transaction = transaction;
		this.properties = properties;
	}

	/** Swaps, or refuses with everything that stands against it. */
	void swap(int generation, Declaration declaration) {
		UUID holder = UUID.randomUUID();
		if (this.generations.find(generation).state() != Rebuild.State.BUILDING
				|| !this.lease.take(generation, holder)) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "The generation is not being built.");
		}
		try {
			if (!this.filler.fill(this.journal, generation, holder, Deadline.in(this.properties.catchUpWithin()))) {
				throw stillFilling(generation, declaration);
			}
			askForTotals(generation);
			this.transaction.executeWithoutResult((status) -> this.held.swap(generation, holder, declaration));
		}
		catch (RestClientException ex) {
			throw new ProblemException(ProblemType.JOURNAL_SILENT);
		}
		catch (PessimisticLockingFailureException | QueryTimeoutException ex) {
			throw new ProblemException(ProblemType.SWAP_UNDECIDED);
		}
		finally {
			this.lease.release(generation, holder);
		}
	}

	/**
	 * The journal reads many rows for its totals, the second time from its memory. Here
	 * nobody waits for it.
	 */
	private void askForTotals(int generation) {
		Map<Integer, Position> built = positions(this.positions.read(generation).orElse(null));
		this.journal.totals(built, this.journal.state(built));
	}

	private ProblemException stillFilling(int generation, Declaration declaration) {
		// where the journal went back, the live counters are no measure of it
		List<PartitionError> behind = declaration.journalWentBack() ? List.of() : behind(generation);
		return behind.isEmpty() ? new ProblemException(ProblemType.SWAP_UNDECIDED)
				: new ProblemException(ProblemType.SWAP_REFUSED, behind);
	}

	private List<PartitionError> behind(int generation) {
		Map<Integer, Position> built = positions(this.positions.read(generation).orElse(null));
		return positions(this.positions.read().orElse(null)).entrySet()
			.stream()
			.filter((live) -> built.getOrDefault(live.getKey(), Position.START).sequence() < live.getValue().sequence())
			.map((live) -> SwapJudge.error(live.getKey(), Refusal.BEHIND))
			.toList();
	}

	private static Map<Integer, Position> positions(OpenPositions.@Nullable Snapshot snapshot) {
		return (snapshot != null) ? snapshot.byPartition() : Map.of();
	}

}
