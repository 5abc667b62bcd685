package caseintake.stats.counting;

/**
 * What became of a partition's arrivals.
 *
 * @param kind how it ended
 * @param accepted number of events that were counted or quarantined
 */
public record Outcome(Kind kind, int accepted) {

	/** How it ended. */
	public enum Kind {

		/** Everything is counted, or was so before. */
		COUNTED,

		/** Events are missing in between: what stands before the gap is counted. */
		GAP,

		/** An alarm stands: nothing is counted until a person has resolved it. */
		STOPPED,

		/** The generation takes no events any more. */
		CLOSED

	}

}
