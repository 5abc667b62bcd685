package caseintake.stats.problems;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every exception as a problem document. Messages of the framework are not passed on:
 * they quote paths and values.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ApiResponse(responseCode = "4XX", description = "What is wrong with the request",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@ExceptionHandler
	ResponseEntity<Object> refused(ProblemException ex) {
		return ProblemAnswer.of(ex.problem());
	}

	@ExceptionHandler
	ResponseEntity<Object> malformedQuery(InvalidParameterException ex) {
		return ProblemAnswer.of(Problem.of(ProblemType.MALFORMED_REQUEST));
	}

	@ExceptionHandler
	ResponseEntity<Object> tooSlow(QueryTimeoutException ex) {
		log.atWarn().log("Figures could not be added up in time");
		return ProblemAnswer.of(Problem.of(ProblemType.ANSWER_TOO_SLOW));
	}

	@ApiResponse(responseCode = "503", description = "Ask again after the seconds in Retry-After",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = Problem.class)))
	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class, CannotCreateTransactionException.class,
			TransactionSystemException.class })
	ResponseEntity<Object> databaseAway(Exception ex) {
		log.atWarn().addKeyValue("exception", ex.getClass().getName()).log("Database unavailable");
		return ProblemAnswer.of(Problem.of(ProblemType.UNAVAILABLE));
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex, HttpServletResponse response) throws Exception {
		if (response.isCommitted()) {
			// an answer that has begun must not look finished: the server drops the
			// connection
			throw ex;
		}
		log.atError().setCause(StackTraceOnly.of(ex)).log("Request failed");
		return ProblemAnswer.of(Problem.of(ProblemType.INTERNAL_ERROR));
	}

	/** Only numbers in paths are converted by the framework. */
	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ProblemAnswer.of(Problem.of(ProblemType.NOT_FOUND));
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ProblemAnswer.of(Problem.of(ProblemType.of(status.value())), headers);
	}

}
