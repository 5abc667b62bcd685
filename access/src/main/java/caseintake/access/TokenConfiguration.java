package caseintake.access;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Tokens of the one issuer that is configured, and the settings without which nothing
 * starts.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(AccessProperties.class)
class TokenConfiguration {

	/** A key that the issuer has taken back is trusted for as long as both together. */
	private static final Duration KEYS_KEPT = Duration.ofMinutes(4);

	private static final Duration SIGNATURES_KEPT = Duration.ofMinutes(1);

	private static final Duration FETCHED_WITHIN = Duration.ofSeconds(15);

	private static final int CONNECT_MILLIS = 2000;

	private static final int READ_MILLIS = 5000;

	private static final int MAX_BYTES = 100 * 1024;

	/** Before anything else is made: no table is, and no port is open. */
	@Bean
	static BeanFactoryPostProcessor settingsCheck(Environment environment) {
		return (beans) -> beans.registerSingleton("checkedSettings", SettingsCheck.passed(environment));
	}

	/** Each call has its own observation already. */
	@Bean
	SecurityObservationSettings noObservationsOfTheirOwn() {
		return SecurityObservationSettings.noObservations();
	}

	/** As Spring's own, which reads each header's value with a regular expression. */
	@Bean
	HttpFirewall firewall() {
		var firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues(
				(value) -> isPrintable(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
		return firewall;
	}

	private static boolean isPrintable(String value) {
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}

	@Bean
	CallerReader callerReader(AccessProperties properties) {
		return new CallerReader(properties);
	}

	@Bean
	JwtDecoder tokenReader(AccessProperties properties, SettingsCheck settings) {
		NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSource(keys(settings.keys()))
			.jwsAlgorithms((algorithms) -> {
				algorithms.clear();
				algorithms.addAll(properties.algorithms());
			})
			.build();
		signatures.setJwtValidator((token) -> OAuth2TokenValidatorResult.success());
		return new TokenReader(signatures, claims(properties, settings.issuer()), SIGNATURES_KEPT);
	}

	/**
	 * Keys are fetched when first needed and ahead of their age, and at once when a token
	 * names an unknown one, but not more often than twice in half a minute. Without keys
	 * no token passes.
	 */
	private static JWKSource<SecurityContext> keys(URI address) {
		try {
			return JWKSourceBuilder
				.<SecurityContext>create(address.toURL(),
						new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES))
				.cache(KEYS_KEPT.toMillis(), FETCHED_WITHIN.toMillis())
				.retrying(true)
				.build();
		}
		catch (MalformedURLException ex) {
			throw new UnsafeSettingsException(List.of("case-intake.access.keys is no address"));
		}
	}

	private static OAuth2TokenValidator<Jwt> claims(AccessProperties properties, String issuer) {
		List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
		var type = new JwtTypeValidator("JWT", "at+jwt");
		type.setAllowEmpty(true);
		validators.add(because("The token is of another type than JWT or at+jwt", type));
		var times = new JwtTimestampValidator(properties.skew());
		times.setAllowEmptyExpiryClaim(false);
		validators.add(because(TokenConfiguration::untimely, times));
		validators.add(because("The token is of another issuer", new JwtIssuerValidator(issuer)));
		String audience = properties.audience();
		if (audience != null && !audience.isBlank()) {
			validators.add(because("The token is for another audience", new JwtAudienceValidator(audience)));
		}
		return new DelegatingOAuth2TokenValidator<>(validators);
	}

	private static String untimely(Jwt token) {
		Instant end = token.getExpiresAt();
		if (end == null) {
			return "The token never expires";
		}
		return end.isBefore(Instant.now()) ? "The token has expired" : "The token is not valid yet";
	}

	private static OAuth2TokenValidator<Jwt> because(String refusal, OAuth2TokenValidator<Jwt> validator) {
		return because((_) -> refusal, validator);
	}

	/** What Spring's own validators say has the token's claims in it. */
	private static OAuth2TokenValidator<Jwt> because(Function<Jwt, String> refusal,
			OAuth2TokenValidator<Jwt> validator) {
		return (token) -> validator.validate(token).hasErrors()
				? OAuth2TokenValidatorResult
					.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, refusal.apply(token), null))
				: OAuth2TokenValidatorResult.success();
	}

}
