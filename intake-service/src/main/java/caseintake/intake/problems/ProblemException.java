package caseintake.intake.problems;

/**
 * Refuses what was asked. It has neither message nor stack trace: the problem says all.
 */
public final class ProblemException extends RuntimeException {

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.kind().kebabName(), null, false, false);
		this.problem = problem;
	}

	public ProblemException(ProblemType type) {
		this(Problem.of(type));
	}

	public Problem problem() {
		return this.problem;
	}

}
