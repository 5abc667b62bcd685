package caseintake.intake.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import caseintake.intake.bodies.OpeningDay;
import org.jspecify.annotations.Nullable;

/** The members of a registration: the whole contract. */
public enum RegistrationField {

	SOURCE_REFERENCE("sourceReference"), OPERATION("operation"), OPENING_UNIT("openingUnit"), UNIT("unit"),
	CATEGORY("category"), OPENED_AT(OpeningDay.AT), OPENED_ON(OpeningDay.ON);

	private static final Map<String, RegistrationField> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(RegistrationField::jsonName, Function.identity()));

	/** The names of them all. */
	static final Set<String> NAMES = BY_NAME.keySet();

	private final String jsonName;

	RegistrationField(String jsonName) {
		this.jsonName = jsonName;
	}

	public String jsonName() {
		return this.jsonName;
	}

	public static @Nullable RegistrationField named(String name) {
		return BY_NAME.get(name);
	}

}
