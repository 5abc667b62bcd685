package caseintake.intake.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every exception as a problem document. Messages of the framework are not passed on:
 * they quote paths and values.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<Object> refused(ProblemException ex, HttpServletRequest request) {
		request.setAttribute(ProblemErrorController.PROBLEM, ex.problem());
		return ProblemAnswer.of(ex.problem());
	}

	/** A query whose escapes are no UTF-8: the server finds out when it is first read. */
	@ExceptionHandler
	ResponseEntity<Object> queryUnreadable(InvalidParameterException ex) {
		return ProblemAnswer.of(Problem.of(ProblemType.MALFORMED_REQUEST));
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex, HttpServletResponse response) throws Exception {
		cutOffIfCommitted(ex, response);
		if (ex instanceof UnavailableException || Outage.isBehind(ex)) {
			log.atWarn().addKeyValue("exception", ex.getClass().getName()).log("Unavailable");
			return ProblemAnswer.of(Problem.of(ProblemType.UNAVAILABLE));
		}
		log.atError().setCause(StackTraceOnly.of(ex)).log("Request failed");
		return ProblemAnswer.of(Problem.of(ProblemType.INTERNAL_ERROR));
	}

	/**
	 * An answer that has begun must not look finished: the server drops the connection.
	 * When a body cannot be read, it is the server that has begun: it answers by itself.
	 */
	private static void cutOffIfCommitted(Exception ex, HttpServletResponse response) throws Exception {
		if (response.isCommitted()) {
			throw ex;
		}
	}

	@Override
	protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return ProblemAnswer
			.of(Problem.of(ProblemType.INVALID_PARAMETER, "The parameter " + ex.getParameterName() + " is missing"));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(ServletRequestBindingException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex instanceof MissingRequestHeaderException missing) {
			return ProblemAnswer
				.of(Problem.of(ProblemType.INVALID_HEADER, "The header " + missing.getHeaderName() + " is missing"));
		}
		return super.handleServletRequestBindingException(ex, headers, status, request);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		Problem problem = (ex instanceof MethodArgumentTypeMismatchException argument)
				? Problem.of(ProblemType.INVALID_PARAMETER, "The parameter " + argument.getName() + " is invalid")
				: Problem.of(ProblemType.INVALID_PARAMETER);
		return ProblemAnswer.of(problem);
	}

	/** The reason is this service's own text. */
	@Override
	protected ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex instanceof ResponseStatusException chosen && chosen.getReason() != null
				&& status.value() == HttpStatus.BAD_REQUEST.value()) {
			return ProblemAnswer.of(Problem.of(ProblemType.INVALID_PARAMETER, chosen.getReason()));
		}
		return ProblemAnswer.of(StatusProblem.of(status.value()), headers);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ProblemAnswer.of(StatusProblem.of(status.value()), headers);
	}

}
