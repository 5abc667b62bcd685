package caseintake.intake.referencedata;

import java.util.Objects;

import caseintake.referencedata.InvalidReferenceDataException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on one line why the service did not start, instead of a stack trace. */
class UnusableReferenceDataAnalyzer extends AbstractFailureAnalyzer<InvalidReferenceDataException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidReferenceDataException cause) {
		return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()).replaceAll("\\n *", " "),
				"Correct the file, or let case-intake.reference-data (CASE_INTAKE_REFERENCE_DATA) name another.",
				cause);
	}

}
