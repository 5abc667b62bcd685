package caseintake.intake.cases;

import java.util.Set;
import java.util.UUID;

import caseintake.intake.access.Sender;
import caseintake.intake.bodies.BodyJson;
import caseintake.intake.bodies.CaseIdForm;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.ReferenceForm;
import caseintake.intake.bodies.Violations;
import caseintake.intake.changes.ChangeReader;
import caseintake.intake.changes.ChangeRequest;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a row of an import: a change, if it has a change reference, or else a
 * registration. A change names its case by {@code caseId}, or by the source system's own
 * {@code sourceReference}.
 */
@Component
public class CommandReader {

	private static final String CASE_ID = "caseId";

	private static final String SOURCE_REFERENCE = RegistrationField.SOURCE_REFERENCE.jsonName();

	private final RegistrationReader registrations;

	private final ChangeReader changes;

	CommandReader(RegistrationReader registrations, ChangeReader changes) {
		this.registrations = registrations;
		this.changes = changes;
	}

	/**
	 * Reads one row.
	 * @param body one JSON object in UTF-8
	 * @param sender who sends it
	 * @param traceparent W3C trace context of the request, if any
	 * @throws ProblemException with everything that is wrong with it
	 */
	public CaseCommand read(byte[] body, Sender sender, @Nullable String traceparent) {
		var violations = new Violations();
		return read(BodyJson.read(body, violations), violations, sender, traceparent);
	}

	/**
	 * Reads one row from its members, as {@link #read(byte[], Sender, String)}.
	 * @param violations those of the members
	 */
	public CaseCommand read(Members members, Violations violations, Sender sender, @Nullable String traceparent) {
		return members.has(ChangeReader.REFERENCE) ? change(members, violations, sender, traceparent)
				: this.registrations.read(members, violations, sender, traceparent);
	}

	private RequestedChange change(Members members, Violations violations, Sender sender,
			@Nullable String traceparent) {
		CaseName subject = subject(members, violations, sender.system());
		UUID caseId = (subject instanceof CaseName.Id(UUID id)) ? id : null;
		ChangeRequest read = this.changes.read(members.without(Set.of(CASE_ID, SOURCE_REFERENCE)), caseId, violations);
		if (subject == null) {
			throw new IllegalStateException("A change without violations names no case");
		}
		return new RequestedChange(sender.jurisdiction(), new SourceReference(sender.system(), read.reference()),
				subject, read.change(), read.referenceData(), traceparent);
	}

	private static @Nullable CaseName subject(Members members, Violations violations, String sourceSystem) {
		if (members.has(CASE_ID) && members.has(SOURCE_REFERENCE)) {
			violations.add(CASE_ID, ViolationCode.CASE_NAMED_TWICE);
			violations.add(SOURCE_REFERENCE, ViolationCode.CASE_NAMED_TWICE);
			return null;
		}
		if (!members.has(CASE_ID) && !members.has(SOURCE_REFERENCE)) {
			violations.add(ViolationCode.CASE_NOT_NAMED);
			return null;
		}
		String caseId = members.text(CASE_ID);
		String reference = members.text(SOURCE_REFERENCE);
		if (reference != null) {
			ReferenceForm.check(reference, SOURCE_REFERENCE, violations);
			return new CaseName.Source(new SourceReference(sourceSystem, reference));
		}
		UUID id = (caseId != null) ? CaseIdForm.read(caseId, CASE_ID, violations) : null;
		return (id != null) ? new CaseName.Id(id) : null;
	}

}
