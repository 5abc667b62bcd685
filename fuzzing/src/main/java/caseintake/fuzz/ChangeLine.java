package caseintake.fuzz;

/**
 * A line that changes a case, as the contract understands it.
 *
 * @param reference of the change
 * @param caseReference of the case
 * @param from the code before, or empty
 * @param to the code after, or empty
 */
record ChangeLine(String reference, String caseReference, Kind kind, String from, String to) {

	/** What it does. */
	enum Kind {

		TRANSFER, RECLASSIFY, WITHDRAW, REINSTATE

	}

}
