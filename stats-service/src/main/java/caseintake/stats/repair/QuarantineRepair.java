package caseintake.stats.repair;

import java.util.List;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.stats.counting.LateCounting;
import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts what is in quarantine, or gives it up: once, whoever else does so at the same
 * time, and in every generation that has passed the event.
 */
@Component
class QuarantineRepair {

	private final QuarantineTable quarantine;

	private final JournalClient journal;

	private final LateCounting counting;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	QuarantineRepair(QuarantineTable quarantine, JournalClient journal, LateCounting counting, Repairs repairs,
			TransactionOperations transaction) {
		this.quarantine = quarantine;
		this.journal = journal;
		this.counting = counting;
		this.repairs = repairs;
		this.transaction = transaction;
	}

	/**
	 * Counts the event, as the journal has it.
	 * @return whether it could be counted; if not, nothing has changed
	 */
	boolean retry(Quarantined entry) {
		Long sequence = entry.sequence();
		UUID eventId = entry.eventId();
		if (sequence == null || eventId == null) {
			throw conflict("The record is no event of the journal and can only be discarded.");
		}
		CaseEvent event = this.journal.events(entry.partition(), sequence - 1, 1)
			.stream()
			.findFirst()
			.filter((first) -> first.link().sequence() == sequence && first.link().id().equals(eventId))
			.orElseThrow(() -> conflict("The journal has another event, or none, at this sequence."));
		if (!this.counting.canBeCounted(event)) {
			return false;
		}
		this.transaction.executeWithoutResult((status) -> {
			this.quarantine.lockProgress(entry.partition());
			for (Quarantined waiting : waiting(entry.partition(), sequence, eventId)) {
				this.counting.add(waiting.generation(), entry.partition(), event);
				this.quarantine.remove(waiting);
			}
			this.repairs.write("quarantine-retried", entry.subject(), null);
		});
		return true;
	}

	void discard(Quarantined entry, String reason) {
		Long sequence = entry.sequence();
		UUID eventId = entry.eventId();
		this.transaction.executeWithoutResult((status) -> {
			this.quarantine.lockProgress(entry.partition());
			List<Quarantined> waiting = (sequence != null && eventId != null)
					? waiting(entry.partition(), sequence, eventId) : List.of(entry);
			for (Quarantined one : waiting) {
				if (!this.quarantine.discard(one.id(), reason)) {
					throw notWaiting();
				}
			}
			this.repairs.write("quarantine-discarded", entry.subject(), reason);
		});
	}

	private List<Quarantined> waiting(int partition, long sequence, UUID eventId) {
		List<Quarantined> waiting = this.quarantine.lockWaiting(partition, sequence, eventId);
		if (waiting.isEmpty()) {
			throw notWaiting();
		}
		return waiting;
	}

	private static ProblemException notWaiting() {
		return conflict("The entry does not wait any more.");
	}

	private static ProblemException conflict(String detail) {
		return new ProblemException(ProblemType.STATE_CONFLICT, detail);
	}

}
