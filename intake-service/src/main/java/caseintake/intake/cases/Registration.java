package caseintake.intake.cases;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A valid request to register a case: codes are the reference data's own, the opening day
 * is a day in its zone.
 *
 * @param source how the source system names the case
 * @param cell where the case is to be counted
 * @param referenceDataVersion version that the codes were held against
 * @param traceparent W3C trace context of the request, if any
 */
public record Registration(SourceReference source, Cell cell, String referenceDataVersion,
		@Nullable String traceparent) implements CaseCommand {
}
