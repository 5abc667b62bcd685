package caseintake.protocol.model;

/** An invariant that does not hold. */
@SuppressWarnings("serial")
final class Violation extends RuntimeException {

	private final Invariant invariant;

	Violation(Invariant invariant, String detail) {
		super(invariant + ": " + detail, null, false, false);
		this.invariant = invariant;
	}

	Invariant invariant() {
		return this.invariant;
	}

}
