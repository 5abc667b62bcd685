package caseintake.peers.server;

import java.time.Clock;

import caseintake.access.CallerReader;
import caseintake.access.Calls;
import caseintake.access.Scope;
import caseintake.safeguards.RequestLimit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What each call needs. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
class ServerAutoConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SecurityFilterChain calls(HttpSecurity http, CallerReader callers, RequestLimit limit) throws Exception {
		return Calls.withTokens(http, callers, limit)
			.authorizeHttpRequests((calls) -> calls.requestMatchers("/actuator/health/**")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/v1/cases")
				.hasAuthority(Scope.CASES_WRITE.text())
				.anyRequest()
				.hasAuthority(Scope.STATISTICS_READ.text()))
			.build();
	}

}
