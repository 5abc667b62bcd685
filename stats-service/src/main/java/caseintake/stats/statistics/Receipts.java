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
		Optional<UUID> quarantined = this.jdbc.sql("""
				select event_id from quarantine
				where generation = ? and partition = ? and sequence = ?
				""").params(generation, receipt.partition(), receipt.sequence()).query(UUID.class).optional();
		if (quarantined.isPresent()) {
			return receipt.names(quarantined.get()) ? ReceiptState.QUARANTINED : ReceiptState.UNKNOWN;
		}
		return inJournal ? progress(generation, receipt) : ReceiptState.UNKNOWN;
	}

	private ReceiptState progress(int generation, Receipt receipt) {
		return this.jdbc.sql("select last_sequence from partition_progress where generation = ? and partition = ?")
			.params(generation, receipt.partition())
			.query(Long.class)
			.optional()
			.map((last) -> (last >= receipt.sequence()) ? ReceiptState.COUNTED : ReceiptState.PENDING)
			.orElse(ReceiptState.UNKNOWN);
	}

}
