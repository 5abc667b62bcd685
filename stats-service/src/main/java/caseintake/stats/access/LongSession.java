package caseintake.stats.access;

import java.io.IOException;

import caseintake.safeguards.Actor;
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

	LongSession(RequestCache pages) {
		setRequestCache(pages);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		Actor.tell(request, authentication.getName(), null);
		request.getSession().setMaxInactiveInterval((int) WorkingDay.LENGTH.toSeconds());
		super.onAuthenticationSuccess(request, response, authentication);
	}

}
