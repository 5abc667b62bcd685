package caseintake.peers.modulith;

import java.util.List;

import caseintake.peers.journal.Journal;
import caseintake.peers.journal.JournalEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes what the journal has. */
@Component
class Publishing {

	private final RelayProperties properties;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher publisher;

	private final Registry registry;

	Publishing(RelayProperties properties, TransactionOperations transaction, ApplicationEventPublisher publisher,
			Registry registry) {
		this.properties = properties;
		this.transaction = transaction;
		this.publisher = publisher;
		this.registry = registry;
	}

	/**
	 * In one transaction, which gathers the registry's statistics as well, as autovacuum
	 * would later.
	 */
	void publish() {
		List<JournalEvent> events = Journal.first(this.properties.journal(), this.properties.events());
		this.transaction.executeWithoutResult((_) -> {
			events.forEach(this.publisher::publishEvent);
			this.registry.analyze();
		});
	}

}
