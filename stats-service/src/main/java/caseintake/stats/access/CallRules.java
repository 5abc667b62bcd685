package caseintake.stats.access;

import caseintake.access.AccessProperties;
import caseintake.access.CallerReader;
import caseintake.access.Calls;
import caseintake.access.Scope;
import caseintake.safeguards.RequestLimit;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;

/** What each call needs, whether it brings a token or a person's session. */
@Configuration(proxyBeanMethods = false)
class CallRules {

	private final AccessProperties properties;

	CallRules(AccessProperties properties) {
		this.properties = properties;
	}

	@Bean
	@Order(1)
	SecurityFilterChain callsWithTokens(HttpSecurity http, CallerReader callers, RequestLimit limit) throws Exception {
		return Calls.withTokens(http, callers, limit)
			.securityMatcher((request) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
			.headers((headers) -> headers.defaultsDisabled().cacheControl((cache) -> {
			}))
			.authorizeHttpRequests(this::rules)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain callsOfPeople(HttpSecurity http, People people, CallerReader callers, RequestLimit limit)
			throws Exception {
		return people.withSessions(Calls.withSessions(http, callers, limit)).authorizeHttpRequests(this::rules).build();
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> identities() {
		return new Identities(this.properties).decoders();
	}

	private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
		String statistics = Scope.STATISTICS_READ.text();
		String publish = Scope.RELEASES_PUBLISH.text();
		String operate = Scope.PIPELINE_OPERATE.text();
		calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
		calls
			.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/asyncapi*", "/problems/**",
					"/assets/**")
			.permitAll();
		if (this.properties.openMetrics()) {
			calls.requestMatchers("/actuator/prometheus").permitAll();
		}
		calls.requestMatchers("/actuator/prometheus", "/actuator/info", "/v1/statistics/**", "/v1/pipeline/**")
			.hasAuthority(statistics);
		calls.requestMatchers("/actuator/**").denyAll();
		calls.requestMatchers(HttpMethod.POST, "/v1/series/**", "/v1/releases/**").hasAuthority(publish);
		calls.requestMatchers("/v1/series/**", "/v1/releases/**").hasAuthority(statistics);
		calls.requestMatchers("/v1/repairs/**", "/v1/audit/**").hasAuthority(operate);
		for (String repaired : new String[] { "/v1/quarantine/**", "/v1/alarms/**", "/v1/rebuilds/**" }) {
			calls.requestMatchers(HttpMethod.GET, repaired).hasAuthority(statistics);
			calls.requestMatchers(HttpMethod.HEAD, repaired).hasAuthority(statistics);
			calls.requestMatchers(repaired).hasAuthority(operate);
		}
		calls.anyRequest().authenticated();
	}

}
