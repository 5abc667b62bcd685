package caseintake.access;

import java.io.IOException;

import caseintake.safeguards.Actor;
import caseintake.safeguards.RequestLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the safeguards who calls, before it is judged what the caller may do: who is
 * refused is recorded by name, and counted.
 */
final class CallerFilter extends OncePerRequestFilter {

	private static final String MANAGEMENT = "/actuator/";

	private final CallerReader callers;

	private final RequestLimit limit;

	CallerFilter(CallerReader callers, RequestLimit limit) {
		this.callers = callers;
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.callers.known().ifPresent((caller) -> Actor.tell(request, caller.name(), caller.organisation()));
		if (request.getRequestURI().startsWith(MANAGEMENT) || this.limit.admits(request, response)) {
			chain.doFilter(request, response);
		}
	}

}
