package caseintake.intake.cases;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import caseintake.intake.bodies.OpeningDay;

/** The members of a registration: the whole contract. */
enum RegistrationField {

	SOURCE_REFERENCE("sourceReference"), OPERATION("operation"), OPENING_UNIT("openingUnit"), UNIT("unit"),
	CATEGORY("category"), OPENED_AT(OpeningDay.AT), OPENED_ON(OpeningDay.ON);

	/** The names of them all. */
	static final Set<String> NAMES = Arrays.stream(values())
		.map(RegistrationField::jsonName)
		.collect(Collectors.toUnmodifiableSet());

	private final String jsonName;

	RegistrationField(String jsonName) {
		this.jsonName = jsonName;
	}

	String jsonName() {
		return this.jsonName;
	}

}
