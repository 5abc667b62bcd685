package caseintake.peers.modulith;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes what the journal has. */
@Component
class Publishing {

	private final RelayProperties properties;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher publisher;

	Publishing(RelayProperties properties, TransactionOperations transaction, ApplicationEventPublisher publisher) {
		this.properties = properties;
		this.transaction = transaction;
		this.publisher = publisher;
	}

	void publish() {
		List<JournalEvent> events = read();
		this.transaction.executeWithoutResult((_) -> events.forEach(this.publisher::publishEvent));
	}

	private List<JournalEvent> read() {
		try (Connection connection = DriverManager.getConnection(this.properties.journal());
				PreparedStatement select = connection.prepareStatement("""
						select case_id, partition, lpad(sequence::text, 19, '0'), event_id, previous_event_id, type,
							to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), value
						from case_event order by sequence, partition limit ?""")) {
			select.setInt(1, this.properties.events());
			var events = new ArrayList<JournalEvent>();
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					events.add(new JournalEvent(row.getString(1), row.getInt(2), row.getString(3), row.getString(4),
							row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
				}
			}
			return events;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
