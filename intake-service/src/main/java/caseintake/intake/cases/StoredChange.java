package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEventType;
import caseintake.events.UndecodableEventException;
import caseintake.intake.journal.Happening;

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

	static Happening happening(String type, String json) {
		CaseChange change = read(json);
		return new Happening(CaseEventType.of(type), change.before(), change.after(), change.withdrawal());
	}

}
