package caseintake.faults.proxy;

/** Which way bytes go. */
public enum Direction {

	TO_SERVER, TO_CLIENT

}
