package caseintake.stats.access;

import java.io.IOException;
import java.time.Clock;

import caseintake.access.AccessProperties;
import caseintake.access.Calls;
import caseintake.safeguards.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * People log in at their own issuer (OpenID Connect, authorisation code with PKCE), if
 * there is a client registration {@code people}, and are known by a session from then on.
 */
@Component
class People {

	private static final String REGISTRATION = "people";

	private static final String LOGIN = "/oauth2/authorization";

	/** Of one address; each begins a session, which takes memory. */
	private static final int LOGINS_PER_SECOND = 10;

	private final Identities identities;

	private final Clock clock;

	private final @Nullable ClientRegistrationRepository clients;

	People(AccessProperties properties, Clock clock, ObjectProvider<ClientRegistrationRepository> clients) {
		this.identities = new Identities(properties);
		this.clock = clock;
		ClientRegistrationRepository known = clients.getIfAvailable();
		ClientRegistration people = (known != null) ? known.findByRegistrationId(REGISTRATION) : null;
		if (people != null && people.getProviderDetails().getJwkSetUri() == null) {
			throw new IllegalStateException(
					"spring.security.oauth2.client.provider.people has no jwk-set-uri: nobody's identity could be verified");
		}
		this.clients = (people != null) ? known : null;
	}

	HttpSecurity withSessions(HttpSecurity http) throws Exception {
		var pages = new CookieRequestCache(); // and no session
		pages.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/"));
		http.csrf((csrf) -> csrf.spa())
			.requestCache((requests) -> requests.requestCache(pages))
			.headers((headers) -> headers.defaultsDisabled().cacheControl((cache) -> {
			}).httpStrictTransportSecurity((hsts) -> hsts.includeSubDomains(false)))
			.addFilterBefore(new WorkingDay(this.clock), SecurityContextHolderFilter.class);
		return (this.clients != null) ? withLogin(http, this.clients, pages)
				: http.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(Calls::unauthenticated)
					.accessDeniedHandler(People::refuse));
	}

	/** Who has not logged in is told that, and not that a command lacks its token. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			Calls.unauthenticated(request, response,
					new InsufficientAuthenticationException("nobody has logged in", why));
		}
		else {
			Calls.forbidden(request, response, why);
		}
	}

	private HttpSecurity withLogin(HttpSecurity http, ClientRegistrationRepository registrations, RequestCache pages)
			throws Exception {
		var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, LOGIN);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		var tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(TokenEndpoint.client());
		return http
			.addFilterBefore(new BoundedLogins(LOGIN + "/" + REGISTRATION, LOGINS_PER_SECOND),
					OAuth2AuthorizationRequestRedirectFilter.class)
			.exceptionHandling((refusals) -> refusals
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(LOGIN + "/" + REGISTRATION),
						(request) -> request.getServletPath().equals("/"))
				.defaultAuthenticationEntryPointFor(Calls::unauthenticated, AnyRequestMatcher.INSTANCE)
				.accessDeniedHandler(People::refuse))
			.oauth2Login((login) -> login
				.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(requests))
				.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(tokens))
				.userInfoEndpoint((info) -> info.oidcUserService(this.identities::person))
				.loginPage("/")
				.successHandler(new LongSession(pages))
				.failureHandler(Calls::unauthenticated))
			.logout((logout) -> logout.logoutUrl("/logout")
				.addLogoutHandler((request, response, who) -> tell(request, who))
				.logoutSuccessHandler(new Goodbye(registrations)));
	}

	private static void tell(HttpServletRequest request, @Nullable Authentication who) {
		if (who != null) {
			Actor.tell(request, who.getName(), null);
		}
	}

}
