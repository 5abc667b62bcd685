package caseintake.peers.usual;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import static org.springframework.security.config.Customizer.withDefaults;

/** Who has a token with the scope may register. */
@Configuration(proxyBeanMethods = false)
class CallRules {

	@Bean
	SecurityFilterChain calls(HttpSecurity http) throws Exception {
		return http.csrf((csrf) -> csrf.disable())
			.authorizeHttpRequests((calls) -> calls.requestMatchers("/actuator/health/**")
				.permitAll()
				.anyRequest()
				.hasAuthority("SCOPE_cases:write"))
			.oauth2ResourceServer((server) -> server.jwt(withDefaults()))
			.build();
	}

}
