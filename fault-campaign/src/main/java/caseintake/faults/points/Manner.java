package caseintake.faults.points;

/** What is done to a process that has reached a point. */
public enum Manner {

	/** It is killed where it stands. */
	KILL,

	/**
	 * The thread stands still, the others go on: when it goes on, its time may be over.
	 */
	HOLD,

	/** The whole process stands still. */
	PAUSE

}
