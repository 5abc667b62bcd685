package caseintake.safeguards;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every call of the interface, also those that never reach a controller. Only
 * what programs ask every few seconds, and what tells of no case, is left out.
 */
public final class AuditedCalls extends OncePerRequestFilter implements HandlerInterceptor {

	/** Attribute of a request by which a controller names what the call is about. */
	public static final String SUBJECT = AuditedCalls.class.getName() + ".subject";

	private static final String BEGUN = AuditedCalls.class.getName() + ".begun";

	private static final String STREAM = "/v1/statistics/stream";

	private static final Set<String> NOT_RECORDED = Set.of("GET /v1/journal", "GET /v1/pipeline", "GET /v1/alarms",
			"GET /v1/reference-data");

	private static final int LONGEST_SUBJECT = 1000;

	private final AuditTrail trail;

	private final Documented documented;

	private final Clock clock;

	AuditedCalls(AuditTrail trail, Documented documented, Clock clock) {
		this.trail = trail;
		this.documented = documented;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/v1/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int status = 500;
		try {
			chain.doFilter(request, response);
			status = response.getStatus();
		}
		finally {
			record(request, status);
		}
	}

	/** The end of a stream may be far away, so its beginning is recorded too. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (STREAM.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
				&& request.getAttribute(BEGUN) == null) {
			request.setAttribute(BEGUN, true);
			record(request, 0);
		}
		return true;
	}

	private void record(HttpServletRequest request, int status) {
		String call = call(request);
		if (!NOT_RECORDED.contains(call)) {
			String actor = Actor.of(request).name();
			this.trail.add(AuditEntry.of(this.clock.instant(), actor, call, subject(request, status), status));
		}
	}

	/** What access control refuses has come to no controller. */
	private String call(HttpServletRequest request) {
		String method = HttpMethod.valueOf(request.getMethod()).name();
		boolean known = Set.of(HttpMethod.values()).contains(HttpMethod.valueOf(method));
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (known ? method : "?") + " "
				+ ((pattern != null) ? pattern : this.documented.pattern(request.getRequestURI()));
	}

	/** What was refused may have anything in its address. */
	private static @Nullable String subject(HttpServletRequest request, int status) {
		Object named = request.getAttribute(SUBJECT);
		if (named != null) {
			return named.toString();
		}
		if (status >= 400) {
			return null;
		}
		String subject = request.getRequestURI().startsWith("/v1/statistics/") ? request.getQueryString() : "";
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& !variables.isEmpty()) {
			String values = variables.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
			subject = values + ((subject == null || subject.isEmpty()) ? "" : "?" + subject);
		}
		if (subject == null || subject.isEmpty()) {
			return null;
		}
		return (subject.length() <= LONGEST_SUBJECT) ? subject : subject.substring(0, LONGEST_SUBJECT);
	}

}
