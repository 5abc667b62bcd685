package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.UndecodableEventException;

/** A change as the journal has it. */
final class StoredChange {

	private StoredChange() {
	}

	static CaseChange read(String json) {
		try {
			return CaseChangeJson.read(json.getBytes(StandardCharsets.UTF_8));
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException("The journal has an event that cannot be read", ex);
		}
	}

}
