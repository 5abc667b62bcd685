package caseintake.intake.journal;

import java.util.UUID;

import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/**
 * An event that the journal has yet to number.
 *
 * @param partition the case's partition
 * @param caseId the case
 * @param type the reason
 * @param before cell that the case leaves, if any
 * @param after cell that it enters, if any
 * @param referenceDataVersion version that the codes were held against
 * @param traceparent W3C trace context of the request, if any
 */
public record NewEvent(int partition, UUID caseId, CaseEventType type, @Nullable Cell before, @Nullable Cell after,
		String referenceDataVersion, @Nullable String traceparent) {
}
