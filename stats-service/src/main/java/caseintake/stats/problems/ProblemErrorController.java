package caseintake.stats.problems;

import java.util.List;

import caseintake.access.Calls;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed outside the controllers, as a problem document too. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		ProblemType type = ProblemType.of((status instanceof Integer code) ? code : 404);
		return ProblemAnswer.of((request.getAttribute(Calls.REFUSAL) instanceof String why)
				? Problem.of(type, why, List.of()) : Problem.of(type));
	}

}
