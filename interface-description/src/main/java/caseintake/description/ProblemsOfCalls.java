package caseintake.description;

import java.util.List;

import io.swagger.v3.oas.models.Operation;

import org.springframework.web.method.HandlerMethod;

/** What calls are refused with. Each service says it of its own calls. */
public interface ProblemsOfCalls {

	/** The class that stands for a problem document, for its schema. */
	Class<?> document();

	/** Everything that a call may be refused with, in a fixed order. */
	List<DescribedProblem> of(HandlerMethod call, Operation operation);

}
