package caseintake.stats.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Tells the page where to go when its session has ended: to the issuer's own logout, if
 * it has one (OpenID Connect RP-Initiated Logout 1.0), or back to where people log in. A
 * redirect would be followed by the page's script, and not by the browser.
 */
final class Goodbye extends OidcClientInitiatedLogoutSuccessHandler {

	/** Where the page goes, {@code null} for where it is. */
	record Next(@Nullable String next) {
	}

	private static final String STAY = "/";

	Goodbye(ClientRegistrationRepository clients) {
		super(clients);
		setPostLogoutRedirectUri("{baseUrl}/");
		setRedirectStrategy(Goodbye::tell);
	}

	private static void tell(HttpServletRequest request, HttpServletResponse response, String address)
			throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(JsonMapper.shared()
				.writeValueAsBytes(new Next(address.equals(request.getContextPath() + STAY) ? null : address)));
	}

}
