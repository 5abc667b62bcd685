package caseintake.safeguards;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records every call of the interface, also those that never reach a controller. Only
 * what programs ask every few seconds, and what tells of no case, is left out.
 */
public final class AuditedCalls extends OncePerRequestFilter {

	/** Attribute of a request by which a controller names what the call is about. */
	public static final String SUBJECT = AuditedCalls.class.getName() + ".subject";

	private static final String INTERFACE = "/v1/";

	/** Where people come back from their issuer, and leave. */
	private static final Set<String> LOGINS = Set.of("/login/oauth2/code/people", "/logout");

	private static final String EXACT_FIGURES = "/v1/statistics/";

	private static final Set<String> NOT_RECORDED = Set.of("GET /v1/journal", "GET /v1/journal/imports",
			"GET /v1/pipeline", "GET /v1/pipeline/imports", "GET /v1/alarms", "GET /v1/reference-data");

	/** A case or an import, and no word of somebody's own. */
	private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final int REFUSED = 400;

	private static final int UNKNOWN_CALLER = 401;

	private static final int TURNED_AWAY = 429;

	private static final int LONGEST_SUBJECT = 1000;

	private final AuditTrail trail;

	private final Documented documented;

	private final Clock clock;

	AuditedCalls(AuditTrail trail, Documented documented, Clock clock) {
		this.trail = trail;
		this.documented = documented;
		this.clock = clock;
	}

	/** What is written with escapes may be a call all the same. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith(INTERFACE) && !LOGINS.contains(path) && path.indexOf('%') < 0;
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

	/**
	 * Records a call whose end may be far away. What it asks is understood, or its
	 * address might have anything in it.
	 */
	public void begun(HttpServletRequest request) {
		record(request, 0);
	}

	private void record(HttpServletRequest request, int status) {
		Documented.Call call = call(request);
		boolean known = Set.of(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()));
		String name = (known ? request.getMethod() : "?") + " " + call.pattern();
		boolean recorded = Stream.of(call.pattern(), request.getRequestURI())
			.anyMatch((path) -> path.startsWith(INTERFACE) || LOGINS.contains(path));
		if (recorded && (status >= REFUSED || !NOT_RECORDED.contains(name))) {
			String actor = Actor.of(request).name();
			this.trail.add(AuditEntry.of(this.clock.instant(), actor, name, subject(request, call, status), status));
		}
	}

	/** What access control refuses has come to no controller. */
	private Documented.Call call(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
				? new Documented.Call(pattern, values(request))
				: this.documented.call(request.getRequestURI()).orElseGet(() -> login(request.getRequestURI()));
	}

	private static Documented.Call login(String path) {
		return new Documented.Call(LOGINS.contains(path) ? path : "?", Map.of());
	}

	private static Map<String, String> values(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				? variables.entrySet()
					.stream()
					.collect(Collectors.toMap((entry) -> String.valueOf(entry.getKey()),
							(entry) -> String.valueOf(entry.getValue())))
				: Map.of();
	}

	/**
	 * What was refused may have anything in its address: of that, only identifiers, and
	 * nothing of callers who are not known or ask too often.
	 */
	private static @Nullable String subject(HttpServletRequest request, Documented.Call call, int status) {
		Object named = request.getAttribute(SUBJECT);
		if (named != null) {
			return named.toString();
		}
		if (status == UNKNOWN_CALLER || status == TURNED_AWAY) {
			return null;
		}
		boolean refused = status >= REFUSED;
		String question = (!refused && call.pattern().startsWith(EXACT_FIGURES)) ? request.getQueryString() : null;
		String values = call.values()
			.values()
			.stream()
			.filter((value) -> !refused || IDENTIFIER.matcher(value).matches())
			.sorted()
			.collect(Collectors.joining(" "));
		String subject = Stream.of(values, (question != null) ? question : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("?"));
		return subject.isEmpty() ? null : subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
	}

}
