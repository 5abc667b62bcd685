package caseintake.stats.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are as old as a working day, however busy they are: the issuer then
 * says anew who this is and what they may do.
 */
final class WorkingDay extends OncePerRequestFilter {

	static final Duration LENGTH = Duration.ofHours(12);

	private final Clock clock;

	WorkingDay(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && isOver(session)) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session) {
		return Instant.ofEpochMilli(session.getCreationTime()).plus(LENGTH).isBefore(this.clock.instant());
	}

}
