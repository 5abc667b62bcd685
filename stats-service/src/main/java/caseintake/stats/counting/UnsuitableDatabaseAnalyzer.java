package caseintake.stats.counting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the service refuses its database. */
class UnsuitableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnsuitableDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsuitableDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
