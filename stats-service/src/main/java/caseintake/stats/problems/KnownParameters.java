package caseintake.stats.problems;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a call's handler method does not document: what OpenAPI
 * shows is all that is taken.
 */
final class KnownParameters implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
			check(request.getQueryString(), documented(method));
		}
		return true;
	}

	private static Set<String> documented(HandlerMethod method) {
		var names = new TreeSet<String>();
		AnnotatedElementUtils.getMergedRepeatableAnnotations(method.getMethod(), Parameter.class, Parameters.class)
			.stream()
			.filter((parameter) -> parameter.in() == ParameterIn.QUERY)
			.forEach((parameter) -> names.add(parameter.name()));
		return names;
	}

	private static void check(String query, Set<String> known) {
		boolean allKnown = Arrays.stream(query.split("&"))
			.filter((part) -> !part.isEmpty())
			.allMatch((part) -> known.contains(decodedName(part)));
		if (!allKnown) {
			throw new ProblemException(ProblemType.UNKNOWN_PARAMETER, known.isEmpty() ? "This call has no parameters"
					: "This call's parameters: " + String.join(", ", known));
		}
	}

	private static String decodedName(String part) {
		try {
			URLDecoder.decode(part, StandardCharsets.UTF_8);
			return URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(ProblemType.MALFORMED_REQUEST);
		}
	}

}
