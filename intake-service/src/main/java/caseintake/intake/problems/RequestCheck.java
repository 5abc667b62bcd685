package caseintake.intake.problems;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a call's handler method does not declare, and bodies with
 * a content coding. Only the query is read, never a form in the body.
 */
final class RequestCheck implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (coding != null && !coding.equalsIgnoreCase("identity")) {
			throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
		if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
			check(request.getQueryString(), declared(method));
		}
		return true;
	}

	/** Names of the declared parameters, and whether each may be repeated. */
	private static Map<String, Boolean> declared(HandlerMethod method) {
		var declared = new TreeMap<String, Boolean>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
			if (annotation != null) {
				Class<?> type = parameter.getParameterType();
				declared.put(name(annotation, parameter), type.isArray() || Collection.class.isAssignableFrom(type));
			}
		}
		return declared;
	}

	private static String name(RequestParam annotation, MethodParameter parameter) {
		@Nullable String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
		return (name != null) ? name : "";
	}

	private static void check(String query, Map<String, Boolean> declared) {
		Set<String> seen = new HashSet<>();
		Arrays.stream(query.split("&")).filter((part) -> !part.isEmpty()).forEach((part) -> {
			String name = decode(part.split("=", 2)[0]);
			Boolean repeatable = declared.get(name);
			if (repeatable == null) {
				throw new ProblemException(
						Problem.of(ProblemType.UNKNOWN_PARAMETER, declared.isEmpty() ? "This call has no parameters"
								: "This call's parameters: " + String.join(", ", declared.keySet())));
			}
			if (!seen.add(name) && !repeatable) {
				throw new ProblemException(
						Problem.of(ProblemType.INVALID_PARAMETER, "The parameter " + name + " occurs more than once"));
			}
		});
	}

	private static String decode(String name) {
		try {
			return URLDecoder.decode(name, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(ProblemType.MALFORMED_REQUEST);
		}
	}

}
