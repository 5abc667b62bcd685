package caseintake.peers.bare;

import java.util.List;

import caseintake.events.CaseEvent;

/**
 * What one transaction stores: columns as the statements take them, and the events for
 * whoever sends them on.
 *
 * @param cases source_system, reference and case_id of the claims, then case_id,
 * partition, operation, opening_unit, unit, category, opened_on
 * @param partitions whose heads move
 * @param events partition, sequence, event_id, previous_event_id, case_id, type,
 * traceparent, value
 * @param heads partition, sequence, event_id
 * @param written the events themselves
 */
@SuppressWarnings("ArrayRecordComponent") // they pass to the driver, nobody compares them
public record JournalBatch(Object[][] cases, Object[] partitions, Object[][] events, Object[][] heads,
		List<Entry> written) {

	public JournalBatch {
		written = List.copyOf(written);
	}

	/** An event and its partition. */
	public record Entry(int partition, CaseEvent event) {
	}

}
