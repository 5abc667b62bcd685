package caseintake.events;

import java.util.Arrays;

/**
 * Why a case's cell changed. Consumers fold {@code before} and {@code after} and need no
 * knowledge of the type: one that they have never heard of is still counted right.
 */
public enum CaseEventType {

	/** A case was registered. */
	OPENED("case-opened.v1"),

	/** Another unit is responsible for it. */
	TRANSFERRED("case-transferred.v1"),

	/** It has another category. */
	RECLASSIFIED("case-reclassified.v1"),

	/** Other units assist in it. */
	ASSISTED("case-assisted.v1"),

	/** Its opening day, operation or opening unit had been wrong. */
	CORRECTED("case-corrected.v1"),

	/** It counts no more. */
	WITHDRAWN("case-withdrawn.v1"),

	/** It counts again. */
	REINSTATED("case-reinstated.v1");

	private final String code;

	CaseEventType(String code) {
		this.code = code;
	}

	/**
	 * The type of that code.
	 * @throws IllegalArgumentException if this version knows none
	 */
	public static CaseEventType of(String code) {
		return Arrays.stream(values())
			.filter((type) -> type.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("An event's type is not known"));
	}

	/** The value of {@code ce_type}. */
	public String code() {
		return this.code;
	}

}
