package caseintake.intake.problems;

/** The problem for an HTTP status that the server or the framework chose. */
final class StatusProblem {

	private StatusProblem() {
	}

	static Problem of(int status) {
		return Problem.of(switch (status) {
			case 401 -> ProblemType.UNAUTHENTICATED;
			case 403 -> ProblemType.FORBIDDEN;
			case 404 -> ProblemType.NOT_FOUND;
			case 405 -> ProblemType.METHOD_NOT_ALLOWED;
			case 406 -> ProblemType.NOT_ACCEPTABLE;
			case 408 -> ProblemType.REQUEST_TIMEOUT;
			case 413 -> ProblemType.BODY_TOO_LARGE;
			case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
			case 429 -> ProblemType.TOO_MANY_REQUESTS;
			case 503 -> ProblemType.UNAVAILABLE;
			case 501, 505 -> ProblemType.MALFORMED_REQUEST;
			default -> (status >= 400 && status < 500) ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
		});
	}

}
