package caseintake.stats.access;

import java.io.IOException;

import caseintake.safeguards.RequestLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.session.TooManyActiveSessionsException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often somebody begins to log in, and how many do: each has a session, and
 * nobody knows yet who it is.
 */
final class BoundedLogins extends OncePerRequestFilter {

	private static final String RETRY_AFTER = "60";

	private final String path;

	private final RequestLimit limit;

	BoundedLogins(String path, int perSecond) {
		this.path = path;
		this.limit = new RequestLimit(perSecond, System::nanoTime);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!request.getServletPath().equals(this.path)
				|| (this.limit.admits(request, response) && hasRoom(request, response))) {
			chain.doFilter(request, response);
		}
	}

	private static boolean hasRoom(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			request.getSession();
			return true;
		}
		catch (TooManyActiveSessionsException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return false;
		}
	}

}
