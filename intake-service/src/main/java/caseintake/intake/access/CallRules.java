package caseintake.intake.access;

import caseintake.access.AccessProperties;
import caseintake.access.CallerReader;
import caseintake.access.Calls;
import caseintake.access.Scope;
import caseintake.safeguards.RequestLimit;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What each call needs. */
@Configuration(proxyBeanMethods = false)
class CallRules {

	@Bean
	SecurityFilterChain calls(HttpSecurity http, CallerReader callers, RequestLimit limit, AccessProperties properties)
			throws Exception {
		String write = Scope.CASES_WRITE.text();
		String read = Scope.CASES_READ.text();
		String statistics = Scope.STATISTICS_READ.text();
		String operate = Scope.PIPELINE_OPERATE.text();
		return Calls.withTokens(http, callers, limit).authorizeHttpRequests((calls) -> {
			calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
			calls
				.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/asyncapi*",
						"/problems/**")
				.permitAll();
			if (properties.openMetrics()) {
				calls.requestMatchers("/actuator/prometheus").permitAll();
			}
			calls.requestMatchers("/actuator/prometheus", "/actuator/info").hasAuthority(statistics);
			calls.requestMatchers("/actuator/**").denyAll();
			calls.requestMatchers("/v1/cases/*/erasure", "/v1/audit/**").hasAuthority(operate);
			calls.requestMatchers(HttpMethod.POST, "/v1/cases/**", "/v1/imports/**").hasAuthority(write);
			calls.requestMatchers("/v1/cases/**", "/v1/imports/**").hasAuthority(read);
			calls.requestMatchers("/v1/journal", "/v1/journal/events", "/v1/journal/totals", "/v1/journal/imports")
				.hasAnyAuthority(Scope.JOURNAL_READ.text(), operate);
			calls.requestMatchers("/v1/journal/**", "/v1/alarms/**", "/v1/repairs/**").hasAuthority(operate);
			calls.anyRequest().authenticated();
		}).build();
	}

}
