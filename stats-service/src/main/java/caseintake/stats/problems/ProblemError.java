package caseintake.stats.problems;

/** One thing that is wrong. Nothing of it is submitted text. */
sealed interface ProblemError permits ParameterError, MemberError, PartitionError {

	/** Stable name of what is wrong, kebab case. */
	String code();

	/** A sentence for people. */
	String detail();

}
