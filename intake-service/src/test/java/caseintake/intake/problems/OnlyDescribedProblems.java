package caseintake.intake.problems;

import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Spoils the answer of every call that is refused with a problem which the API's
 * description does not name for it: the test that asked fails.
 */
@RestControllerAdvice
class OnlyDescribedProblems implements ResponseBodyAdvice<Object> {

	private static final Logger log = LoggerFactory.getLogger(OnlyDescribedProblems.class);

	/** These are described by what the call takes. */
	private static final Set<String> OF_PARAMETERS = Set.of(ProblemType.INVALID_PARAMETER.uri(),
			ProblemType.INVALID_HEADER.uri());

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType mediaType,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body instanceof Problem problem && request instanceof ServletServerHttpRequest servlet
				&& servlet.getServletRequest()
					.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod call
				&& !isDescribed(call, problem.type())) {
			log.error("{} does not say that it is refused with {}", call, problem.type());
			response.setStatusCode(HttpStatus.NOT_IMPLEMENTED);
		}
		return body;
	}

	private static boolean isDescribed(HandlerMethod call, String type) {
		return call.getBeanType().isAnnotationPresent(Hidden.class) || OF_PARAMETERS.contains(type)
				|| CallProblems.of(call).stream().map(ProblemType::uri).collect(Collectors.toSet()).contains(type);
	}

}
