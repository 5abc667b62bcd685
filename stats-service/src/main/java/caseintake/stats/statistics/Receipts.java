package caseintake.stats.statistics;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what became of the event that a receipt names. */
@Component
class Receipts {

	private final JdbcClient jdbc;

	Receipts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The state in the transaction in which this is called.
	 * @param inJournal whether the journal has confirmed that the receipt is its own
	 */
	ReceiptState state(int generation, Receipt receipt, boolean inJournal) {
		Optional<Uncounted> uncounted = this.jdbc.sql("""
				select event_id, state = 'discarded' as discarded from quarantine
				where generation = ? and partition = ? and sequence = ?
				""")
			.params(generation, receipt.partition(), receipt.sequence())
			.query((row, number) -> new Uncounted(row.getObject("event_id", UUID.class), row.getBoolean("discarded")))
			.optional();
		if (uncounted.isEmpty()) {
			return inJournal ? progress(generation, receipt) : ReceiptState.UNKNOWN;
		}
		if (!receipt.names(uncounted.get().eventId())) {
			return ReceiptState.UNKNOWN;
		}
		return uncounted.get().discarded() ? ReceiptState.DISCARDED : ReceiptState.QUARANTINED;
	}

	private record Uncounted(UUID eventId, boolean discarded) {
	}

	/**
	 * While an alarm stands, sequences say nothing: the counters may have counted another
	 * event there, which the journal has lost.
	 */
	private ReceiptState progress(int generation, Receipt receipt) {
		return this.jdbc.sql("""
				select p.last_sequence from partition_progress p where p.generation = ? and p.partition = ?
				and not exists (
					select from alarm a where a.generation = p.generation and a.resolved_at is null
					and (a.partition = p.partition or a.partition is null))
				""")
			.params(generation, receipt.partition())
			.query(Long.class)
			.optional()
			.map((last) -> (last >= receipt.sequence()) ? ReceiptState.COUNTED : ReceiptState.PENDING)
			.orElse(ReceiptState.UNKNOWN);
	}

}
