package caseintake.protocol;

/** What an event is to a partition that stands at some position. */
public enum Verdict {

	/** The next one: to be counted. */
	ACCEPT,

	/** Counted already. */
	DUPLICATE,

	/** Events before it are missing. */
	GAP,

	/**
	 * It contradicts what was counted: only a person can say which of the two is true.
	 */
	FORK

}
