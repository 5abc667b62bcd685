package caseintake.stats.referencedata;

import caseintake.referencedata.InvalidReferenceDataException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in sentences, without a stack trace, why the service does not start. */
class ReferenceDataFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidReferenceDataException || cause instanceof UnreadableReferenceDataException) {
				return new FailureAnalysis(cause.getMessage(),
						"Correct the file, or let case-intake.reference-data (CASE_INTAKE_REFERENCE_DATA) name another.",
						cause);
			}
		}
		return null;
	}

}
