package caseintake.stats.problems;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import caseintake.description.DescribedProblem;
import caseintake.description.ProblemsOfCalls;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What each call is refused with: by its form, and by what it says itself. */
@Component
class CallProblems implements ProblemsOfCalls {

	private static final Set<ProblemType> OF_EVERY_CALL = EnumSet.of(ProblemType.MALFORMED_REQUEST,
			ProblemType.UNKNOWN_PARAMETER, ProblemType.NOT_ACCEPTABLE, ProblemType.TOO_MANY_REQUESTS,
			ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE, ProblemType.ANSWER_TOO_SLOW);

	private static final Set<RequestMethod> COMMANDS = EnumSet.of(RequestMethod.POST, RequestMethod.DELETE);

	private static final Set<ProblemType> OF_CALLERS = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);

	private static final Set<ProblemType> OF_BODIES = EnumSet.of(ProblemType.INVALID_BODY, ProblemType.BODY_TOO_LARGE,
			ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.REQUEST_TIMEOUT);

	@Override
	public Class<?> document() {
		return ProblemBody.class;
	}

	@Override
	public List<DescribedProblem> of(HandlerMethod call, Operation operation) {
		Set<ProblemType> types = of(call);
		if (operation.getParameters() != null) {
			types.add(ProblemType.INVALID_PARAMETER);
		}
		return types.stream().map(CallProblems::described).toList();
	}

	/** Those that do not depend on its parameters. */
	static Set<ProblemType> of(HandlerMethod call) {
		Set<ProblemType> types = EnumSet.copyOf(OF_EVERY_CALL);
		if (!call.getBeanType().isAnnotationPresent(SecurityRequirements.class)) {
			types.addAll(OF_CALLERS);
		}
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), RequestMapping.class);
		if (mapping != null && List.of(mapping.method()).stream().anyMatch(COMMANDS::contains)) {
			types.addAll(OF_BODIES);
		}
		if (Arrays.stream(call.getMethodParameters()).anyMatch(CallProblems::isNumberInPath)) {
			types.add(ProblemType.NOT_FOUND);
		}
		RefusedWith own = call.getMethodAnnotation(RefusedWith.class);
		if (own != null) {
			Collections.addAll(types, own.value());
		}
		return types;
	}

	/** What is no number is no address. */
	private static boolean isNumberInPath(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameterType() != String.class;
	}

	private static DescribedProblem described(ProblemType type) {
		return new DescribedProblem(type.kebabName(), type.uri(), type.title(), type.status().value(),
				type.explanation());
	}

}
