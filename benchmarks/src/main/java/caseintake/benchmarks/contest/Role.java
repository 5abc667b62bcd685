package caseintake.benchmarks.contest;

/** As what a contestant takes part. */
public enum Role {

	/** What the project ships. */
	OURS,

	/** What this machine can do at most. */
	LIMIT,

	/** What people would build instead. */
	PEER

}
