package caseintake.stats.problems;

import java.util.List;

/**
 * Refuses what was asked. It has neither message nor stack trace: the problem says all.
 */
public final class ProblemException extends RuntimeException {

	private final transient Problem problem;

	/** A refusal of which there is no more to say than what its type means. */
	public ProblemException(ProblemType type) {
		this(type, type.explanation());
	}

	/** A refusal with a sentence of its own. */
	public ProblemException(ProblemType type, String detail) {
		this(Problem.of(type, detail, List.of()));
	}

	/** Parameters that cannot be used, each with its error. */
	public ProblemException(List<ParameterError> errors) {
		this(ProblemType.INVALID_PARAMETER, errors);
	}

	/** A refusal for several reasons. */
	public ProblemException(ProblemType type, List<? extends ProblemError> errors) {
		this(Problem.of(type, type.explanation(), List.copyOf(errors)));
	}

	private ProblemException(Problem problem) {
		super(problem.type(), null, false, false);
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
