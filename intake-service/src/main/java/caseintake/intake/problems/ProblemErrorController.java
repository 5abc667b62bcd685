package caseintake.intake.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import caseintake.access.Calls;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed outside the controllers, as a problem document too. */
@RestController
@Hidden
class ProblemErrorController implements ErrorController {

	/**
	 * The request's attribute with the problem that a controller found. The server throws
	 * that answer away when it has found the body broken itself, and asks here.
	 */
	static final String PROBLEM = Problem.class.getName();

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request) {
		if (request.getAttribute(PROBLEM) instanceof Problem problem) {
			return ProblemAnswer.of(problem);
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Problem problem = StatusProblem.of((status instanceof Integer code) ? code : 404);
		return ProblemAnswer.of((request.getAttribute(Calls.REFUSAL) instanceof String why)
				? Problem.of(problem.kind(), why) : problem);
	}

}
