package caseintake.peers.empty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import static org.springframework.security.config.Customizer.withDefaults;

/** Open: it is only started. */
@Configuration(proxyBeanMethods = false)
class CallRules {

	@Bean
	SecurityFilterChain calls(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((calls) -> calls.anyRequest().permitAll())
			.oauth2ResourceServer((server) -> server.jwt(withDefaults()))
			.build();
	}

}
