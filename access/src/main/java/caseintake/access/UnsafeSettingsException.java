package caseintake.access;

import java.util.List;

/** Settings with which the service does not start. */
final class UnsafeSettingsException extends RuntimeException {

	private final List<String> reasons;

	UnsafeSettingsException(List<String> reasons) {
		super(String.join("; ", reasons));
		this.reasons = List.copyOf(reasons);
	}

	List<String> reasons() {
		return this.reasons;
	}

}
