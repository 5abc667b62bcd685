package caseintake.stats.access;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The page is looked at all day: who has logged in is known for a working day. The
 * session of who has only begun to is short.
 */
final class LongSession extends SavedRequestAwareAuthenticationSuccessHandler {

	private static final Duration A_DAY = Duration.ofHours(12);

	LongSession(RequestCache pages) {
		setRequestCache(pages);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		request.getSession().setMaxInactiveInterval((int) A_DAY.toSeconds());
		super.onAuthenticationSuccess(request, response, authentication);
	}

}
