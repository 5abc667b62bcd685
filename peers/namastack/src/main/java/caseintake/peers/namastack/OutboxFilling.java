package caseintake.peers.namastack;

import java.time.Duration;
import java.util.List;

import caseintake.peers.journal.Journal;
import caseintake.peers.journal.JournalEvent;
import io.namastack.outbox.Outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts events into the outbox, and waits until it is empty: what was sent is deleted. */
@Component
class OutboxFilling {

	private static final Duration LOOK = Duration.ofMillis(250);

	private final RelayProperties properties;

	private final TransactionOperations transaction;

	private final Outbox outbox;

	private final JdbcClient jdbc;

	OutboxFilling(RelayProperties properties, TransactionOperations transaction, Outbox outbox, JdbcClient jdbc) {
		this.properties = properties;
		this.transaction = transaction;
		this.outbox = outbox;
		this.jdbc = jdbc;
	}

	/**
	 * In one transaction, which gathers the table's statistics as well, as autovacuum
	 * would later.
	 */
	void fill() {
		List<JournalEvent> events = Journal.first(this.properties.journal(), this.properties.events());
		this.transaction.executeWithoutResult((_) -> {
			events.forEach((event) -> this.outbox.schedule(event, event.caseId()));
			this.jdbc.sql("analyze outbox_record").update();
		});
	}

	void awaitEmpty() throws InterruptedException {
		while (has("NEW")) {
			Thread.sleep(LOOK);
		}
		if (has("FAILED")) {
			throw new IllegalStateException("the outbox has given up on a record");
		}
	}

	private boolean has(String status) {
		return this.jdbc.sql("select exists (select from outbox_record where status = ?)")
			.param(status)
			.query(Boolean.class)
			.single();
	}

}
