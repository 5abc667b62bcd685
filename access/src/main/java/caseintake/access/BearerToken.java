package caseintake.access;

import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token of a call's header {@code Authorization} (RFC 6750, section 2.1), and of
 * nowhere else. Spring's own reads it with a regular expression, which took a sixth of
 * what a registration costs this process.
 */
final class BearerToken implements BearerTokenResolver {

	private static final String SCHEME = "Bearer ";

	/**
	 * The token as it was sent, or nothing if the header has none.
	 * @throws InvalidBearerTokenException if it is no {@code b64token}
	 * @throws OAuth2AuthenticationException if there are several headers: another server
	 * would take another of them
	 */
	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
		if (!headers.hasMoreElements()) {
			return null;
		}
		String header = headers.nextElement();
		if (headers.hasMoreElements()) {
			throw new OAuth2AuthenticationException(
					BearerTokenErrors.invalidRequest("The call has more than one header Authorization, send one"));
		}
		if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 1)) {
			return null;
		}
		int padding = header.length();
		while (padding > SCHEME.length() && header.charAt(padding - 1) == '=') {
			padding--;
		}
		if (padding <= SCHEME.length() || header.charAt(SCHEME.length() - 1) != ' ' || !isPlain(header, padding)) {
			throw new InvalidBearerTokenException("The token is malformed");
		}
		return header.substring(SCHEME.length());
	}

	/** A loop: a stream costs as much as the expression. */
	private static boolean isPlain(String header, int end) {
		for (int i = SCHEME.length(); i < end; i++) {
			if (!isPlain(header.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlain(char one) {
		return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9')
				|| "-._~+/".indexOf(one) >= 0;
	}

}
