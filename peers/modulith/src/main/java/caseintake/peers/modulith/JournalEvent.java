package caseintake.peers.modulith;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.events.Externalized;

/** An event as the journal has it, for everybody outside. */
@Externalized("case-events.v1::#{caseId()}")
record JournalEvent(String caseId, int partition, String sequence, String eventId, @Nullable String previousId,
		String type, String recordedAt, String value) {
}
