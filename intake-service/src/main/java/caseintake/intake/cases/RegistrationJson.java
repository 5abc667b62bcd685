package caseintake.intake.cases;

import java.util.EnumMap;
import java.util.Map;

import caseintake.intake.bodies.Members;

/** The members of a registration's body: strings, none of another name. */
final class RegistrationJson {

	private RegistrationJson() {
	}

	/** Reads the members that are strings and notes what is wrong with the others. */
	static Map<RegistrationField, String> read(Members members) {
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
