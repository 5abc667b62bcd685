package caseintake.intake.imports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an import stands. */
enum ImportState {

	RUNNING, FINISHED,

	/** It ended before the file did; what was stored stays. */
	INTERRUPTED;

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ImportState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
