package caseintake.stats.problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A {@link Problem} as a response, whatever the client says that it accepts. */
final class ProblemAnswer {

	/** Seconds after which a client may try again. */
	static final String RETRY_AFTER = "2";

	private ProblemAnswer() {
	}

	static ResponseEntity<Object> of(Problem problem) {
		return of(problem, HttpHeaders.EMPTY);
	}

	static ResponseEntity<Object> of(Problem problem, HttpHeaders headers) {
		var answer = ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		}
		return answer.body(problem);
	}

}
