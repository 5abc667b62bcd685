package caseintake.intake.cases;

import java.util.EnumMap;
import java.util.Map;

import caseintake.intake.bodies.BodyJson;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ProblemException;

/** The members of a registration's body: strings, none of another name. */
final class RegistrationJson {

	private RegistrationJson() {
	}

	/**
	 * Reads the members that are strings and notes what is wrong with the others.
	 * @throws ProblemException if the body is not well-formed
	 */
	static Map<RegistrationField, String> read(byte[] body, Violations violations) {
		Members members = BodyJson.read(body, violations);
		members.only(RegistrationField.NAMES);
		Map<RegistrationField, String> values = new EnumMap<>(RegistrationField.class);
		for (RegistrationField field : RegistrationField.values()) {
			String value = members.text(field.jsonName());
			if (value != null) {
				values.put(field, value);
			}
		}
		return values;
	}

}
