package caseintake.intake.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that the journal has yet to number.
 *
 * @param partition the case's partition
 * @param caseId the case
 * @param happening what it says of the case
 * @param referenceDataVersion version that the codes were held against
 * @param traceparent W3C trace context of the request, if any
 */
public record NewEvent(int partition, UUID caseId, Happening happening, String referenceDataVersion,
		@Nullable String traceparent) {
}
