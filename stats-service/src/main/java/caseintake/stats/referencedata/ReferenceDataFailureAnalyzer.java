package caseintake.stats.referencedata;

import caseintake.referencedata.InvalidReferenceDataException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in sentences, without a stack trace, why the service does not start. */
class ReferenceDataFailureAnalyzer extends AbstractFailureAnalyzer<InvalidReferenceDataException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidReferenceDataException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct the file, or let case-intake.reference-data (CASE_INTAKE_REFERENCE_DATA) name another.",
				cause);
	}

}
