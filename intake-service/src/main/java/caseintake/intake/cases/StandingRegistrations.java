package caseintake.intake.cases;

/** What was registered before. */
interface StandingRegistrations {

	/**
	 * Whether it only repeats what stands: such a registration was valid when it came
	 * first, whatever a later version of the reference data says.
	 */
	boolean has(Registration registration);

}
