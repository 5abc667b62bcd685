package caseintake.stats.access;

import java.io.IOException;

import caseintake.safeguards.RequestLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how often somebody begins to log in: nobody knows yet who it is. */
final class BoundedLogins extends OncePerRequestFilter {

	private final String path;

	private final RequestLimit limit;

	BoundedLogins(String path, int perSecond) {
		this.path = path;
		this.limit = new RequestLimit(perSecond, System::nanoTime);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!request.getServletPath().startsWith(this.path) || this.limit.admits(request, response)) {
			chain.doFilter(request, response);
		}
	}

}
