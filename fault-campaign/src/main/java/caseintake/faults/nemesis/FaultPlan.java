package caseintake.faults.nemesis;

/**
 * The faults of one lane, without end. The same seed makes the same ones in the same
 * order.
 */
@FunctionalInterface
interface FaultPlan {

	Fault next();

}
