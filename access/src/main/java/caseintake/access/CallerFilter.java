package caseintake.access;

import java.io.IOException;

import caseintake.safeguards.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the safeguards who calls, before it is judged what the caller may do: who is
 * refused is recorded by name.
 */
final class CallerFilter extends OncePerRequestFilter {

	private final CallerReader callers;

	CallerFilter(CallerReader callers) {
		this.callers = callers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.callers.known().ifPresent((caller) -> Actor.tell(request, caller.name(), caller.organisation()));
		chain.doFilter(request, response);
	}

}
