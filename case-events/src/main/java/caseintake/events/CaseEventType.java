package caseintake.events;

/**
 * Why a case's cell changed. Consumers fold {@code before} and {@code after} and need no
 * knowledge of the type: one that they have never heard of is still counted right.
 */
public enum CaseEventType {

	OPENED("case-opened.v1");

	private final String code;

	CaseEventType(String code) {
		this.code = code;
	}

	/** The value of {@code ce_type}. */
	public String code() {
		return this.code;
	}

}
