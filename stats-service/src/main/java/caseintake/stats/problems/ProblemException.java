package caseintake.stats.problems;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

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

	/** A refusal that has more to say, in members of its own. */
	public ProblemException(ProblemType type, String detail, Map<String, Object> more) {
		this(Problem.of(type, detail, List.of()).with(more));
	}

	private ProblemException(Problem problem) {
		super(problem.type(), null, false, false);
		this.problem = problem;
	}

	/** Whether it is refused for what was asked: asking the same again is in vain. */
	public boolean refusesTheRequest() {
		return this.problem.status() < HttpStatus.INTERNAL_SERVER_ERROR.value();
	}

	/** The problem document as JSON, on one line, to be told within an answer. */
	public byte[] document() {
		return JsonMapper.shared().writeValueAsBytes(this.problem);
	}

	Problem problem() {
		return this.problem;
	}

}
