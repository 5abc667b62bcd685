package caseintake.peers.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What intake-service has recorded. */
public final class Journal {

	private Journal() {
	}

	/**
	 * The first events of all partitions.
	 * @param address JDBC address of the journal
	 * @param number at most
	 */
	public static List<JournalEvent> first(String address, int number) {
		try (Connection connection = DriverManager.getConnection(address);
				PreparedStatement select = connection.prepareStatement("""
						select case_id, partition, lpad(sequence::text, 19, '0'), event_id, previous_event_id, type,
							to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), value
						from case_event order by sequence, partition limit ?""")) {
			select.setInt(1, number);
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
