package caseintake.faults.points;

/** A class that is loaded long after the program has started. */
final class StepperLate {

	private StepperLate() {
	}

	static String step() {
		return "late";
	}

}
