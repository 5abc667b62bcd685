package caseintake.intake.referencedata;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service did not start, instead of a stack trace. */
class UnusableReferenceDataAnalyzer extends AbstractFailureAnalyzer<UnusableReferenceDataException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableReferenceDataException cause) {
		return new FailureAnalysis(cause.getMessage() + ": " + String.join("; ", cause.problems()),
				"Correct the file, or let case-intake.reference-data (CASE_INTAKE_REFERENCE_DATA) name another.",
				cause);
	}

}
