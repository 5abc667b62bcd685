package caseintake.faults.history;

/** What may happen to a case that was sent. */
public enum ChangeKind {

	/** From a unit to another. */
	TRANSFER("case-transferred.v1"),

	/** From a category to another. */
	RECLASSIFY("case-reclassified.v1"),

	/** From live. */
	WITHDRAW("case-withdrawn.v1"),

	/** From withdrawn. */
	REINSTATE("case-reinstated.v1"),

	/** It is known by one more reference, of which no event tells. */
	REFER("");

	private final String event;

	ChangeKind(String event) {
		this.event = event;
	}

	/** The type of the event that tells of it. */
	public String event() {
		return this.event;
	}

}
