package caseintake.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is unsafe, and what to set instead. */
final class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettingsException cause) {
		return new FailureAnalysis(
				"The service does not start with these settings:\n  - " + String.join("\n  - ", cause.reasons()),
				"Set them as docs/security.md says. On your own machine, and nowhere else, case-intake.access.local=true "
						+ "lets a local issuer, open metrics and an empty password pass.",
				cause);
	}

}
