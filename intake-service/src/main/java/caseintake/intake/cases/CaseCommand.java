package caseintake.intake.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the register is asked to do. Each has a reference of its own, so that repeating it
 * is safe.
 */
public sealed interface CaseCommand permits Registration, RequestedChange, SecondReference {

	/** W3C trace context of the request, if it goes on with an event. */
	default @Nullable String traceparent() {
		return null;
	}

}
