package caseintake.faults.points;

/** What must happen so that a point is reached. */
public enum Provocation {

	/** Nothing: the load reaches it all the time. */
	NOTHING,

	/** The intake that relays must lose its lease to the other one. */
	LOSS_OF_LEASE,

	/** One stats must lose its partitions to the other one. */
	REBALANCE,

	/** The counters must be rebuilt. */
	REBUILD

}
