package caseintake.access;

import java.io.IOException;
import java.util.List;

import caseintake.safeguards.RequestLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Calls with tokens: no session, and refusals as RFC 6750 wants them. The service's error
 * page makes problem documents of them, so that nothing submitted is quoted.
 */
public final class Calls {

	/** Attribute of a request with the sentence that says why it was refused. */
	public static final String REFUSAL = Calls.class.getName() + ".refusal";

	private static final String REALM = "Bearer realm=\"case-intake\"";

	private Calls() {
	}

	/** Lets in only who brings a token. */
	public static HttpSecurity withTokens(HttpSecurity http, CallerReader callers, RequestLimit limit)
			throws Exception {
		AuthenticationEntryPoint unfit = (request, response, why) -> {
			if (limit.admits(request, response)) {
				unauthenticated(request, response, why);
			}
		};
		return http.addFilterBefore(new CallerFilter(callers, limit), AuthorizationFilter.class)
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((requests) -> requests.disable())
			.logout((logout) -> logout.disable())
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(Calls::unauthenticated)
				.accessDeniedHandler(Calls::forbidden))
			.oauth2ResourceServer((server) -> server.bearerTokenResolver(new BearerToken())
				.authenticationEntryPoint(unfit)
				.accessDeniedHandler(Calls::forbidden)
				.jwt((jwt) -> jwt.jwtAuthenticationConverter(callers))
				.withObjectPostProcessor(new RefuseUnreadable(unfit)));
	}

	/**
	 * Records and counts calls by the name of whose session they have, also those that
	 * come from another page than ours.
	 */
	public static HttpSecurity withSessions(HttpSecurity http, CallerReader callers, RequestLimit limit) {
		return http.addFilterBefore(new CallerFilter(callers, limit), CsrfFilter.class);
	}

	/** Refuses who brings no token, or one that does not pass. */
	public static void unauthenticated(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException why) throws IOException {
		if (why instanceof AuthenticationServiceException) {
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		HttpStatus status = HttpStatus.UNAUTHORIZED;
		String challenge = REALM;
		if (why instanceof OAuth2AuthenticationException refusal
				&& refusal.getError() instanceof BearerTokenError error) {
			status = error.getHttpStatus();
			challenge += ", error=\"%s\", error_description=\"%s\"".formatted(error.getErrorCode(),
					error.getDescription());
			request.setAttribute(REFUSAL, error.getDescription() + ".");
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		response.sendError(status.value());
	}

	/** Refuses who may not do that. */
	public static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		List<String> scopes = scopes(why);
		String challenge = REALM;
		if (why instanceof CsrfException) {
			request.setAttribute(REFUSAL, "A command of the page brings the page's token in X-XSRF-TOKEN.");
		}
		else if (scopes.isEmpty()) {
			challenge += ", error=\"insufficient_scope\"";
		}
		else {
			challenge += ", error=\"insufficient_scope\", scope=\"%s\"".formatted(String.join(" ", scopes));
			request.setAttribute(REFUSAL, "The call needs the scope %s, which the caller does not have."
				.formatted(String.join(" or ", scopes)));
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	/** Any one of which is enough. */
	private static List<String> scopes(AccessDeniedException why) {
		return (why instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision)
						? decision.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList() : List.of();
	}

}
