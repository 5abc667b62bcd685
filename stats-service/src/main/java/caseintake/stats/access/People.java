package caseintake.stats.access;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;

import caseintake.access.AccessProperties;
import caseintake.access.Calls;
import caseintake.access.Scope;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * People log in at their own issuer (OpenID Connect, authorisation code with PKCE), if
 * there is a client registration {@code people}, and are known by a session from then on.
 */
@Component
class People {

	private static final String REGISTRATION = "people";

	private static final String LOGIN = "/oauth2/authorization";

	private final AccessProperties properties;

	private final ObjectProvider<ClientRegistrationRepository> clients;

	People(AccessProperties properties, ObjectProvider<ClientRegistrationRepository> clients) {
		this.properties = properties;
		this.clients = clients;
	}

	HttpSecurity withSessions(HttpSecurity http) throws Exception {
		var pages = new CookieRequestCache(); // and no session
		pages.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/"));
		http.csrf((csrf) -> csrf.spa())
			.requestCache((requests) -> requests.requestCache(pages))
			.headers((headers) -> headers.defaultsDisabled().cacheControl((cache) -> {
			}))
			.exceptionHandling((refusals) -> refusals
				.defaultAuthenticationEntryPointFor((request, response, why) -> Calls.unauthenticated(response, why),
						(request) -> !canLogIn() || !request.getServletPath().equals("/"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(LOGIN + "/" + REGISTRATION),
						(request) -> true)
				.accessDeniedHandler((request, response, why) -> refuse(response, why)));
		ClientRegistrationRepository registrations = this.clients.getIfAvailable();
		if (registrations != null && canLogIn()) {
			logIn(http, registrations, pages);
		}
		return http;
	}

	/** Who has not logged in is told that, and not that a command lacks its token. */
	private static void refuse(HttpServletResponse response, AccessDeniedException why) throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			Calls.unauthenticated(response, new InsufficientAuthenticationException("nobody has logged in", why));
		}
		else {
			Calls.forbidden(response, why);
		}
	}

	private boolean canLogIn() {
		ClientRegistrationRepository registrations = this.clients.getIfAvailable();
		return registrations != null && registrations.findByRegistrationId(REGISTRATION) != null;
	}

	private void logIn(HttpSecurity http, ClientRegistrationRepository registrations, RequestCache pages)
			throws Exception {
		var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, LOGIN);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		http.oauth2Login(
				(login) -> login.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(requests))
					.userInfoEndpoint((info) -> info.userAuthoritiesMapper(this::rights))
					.loginPage("/")
					.successHandler(new LongSession(pages))
					.failureHandler((request, response, why) -> Calls.unauthenticated(response, why)))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/problems"));
	}

	/** What a person may do, by the roles that the issuer gives. */
	private Collection<GrantedAuthority> rights(Collection<? extends GrantedAuthority> given) {
		return given.stream()
			.filter(OidcUserAuthority.class::isInstance)
			.map(OidcUserAuthority.class::cast)
			.flatMap((identity) -> Scope.all(identity.getIdToken().getClaim(this.properties.rolesClaim())))
			.map((scope) -> (GrantedAuthority) new SimpleGrantedAuthority(scope.text()))
			.collect(Collectors.toSet());
	}

}
