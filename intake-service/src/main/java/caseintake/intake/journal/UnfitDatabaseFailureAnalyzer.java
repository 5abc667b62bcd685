package caseintake.intake.journal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in one sentence why the service does not start. */
class UnfitDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<UnfitDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnfitDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
