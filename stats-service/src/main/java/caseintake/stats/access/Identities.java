package caseintake.stats.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import caseintake.access.AccessProperties;
import caseintake.access.ClaimPath;
import caseintake.access.Scope;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What the people's issuer says of somebody, read by the same settings as tokens are: the
 * same person has the same name, however they come.
 */
record Identities(AccessProperties properties) {

	/** Reads identities of the one issuer that is configured for people. */
	JwtDecoderFactory<ClientRegistration> decoders() {
		URI issuer = (this.properties.peopleIssuer() != null) ? this.properties.peopleIssuer()
				: this.properties.issuer();
		Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
		return (client) -> decoders.computeIfAbsent(client.getRegistrationId(),
				(_) -> decoder(client, String.valueOf(issuer)));
	}

	private JwtDecoder decoder(ClientRegistration client, String issuer) {
		var times = new OidcIdTokenValidator(client);
		times.setClockSkew(this.properties.skew());
		NimbusJwtDecoder decoder = NimbusJwtDecoder
			.withJwkSetUri(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
			.jwsAlgorithms((all) -> {
				all.clear();
				all.addAll(this.properties.algorithms());
			})
			.build();
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, new JwtIssuerValidator(issuer))));
		return decoder;
	}

	/** The person, by the claim by which persons are known. */
	OidcUser person(OidcUserRequest request) {
		OidcIdToken identity = request.getIdToken();
		if (!identity.hasClaim(this.properties.personClaim())) {
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The identity names no person", null));
		}
		return new DefaultOidcUser(rights(identity), identity, this.properties.personClaim());
	}

	/** What a person may do, by the roles that the issuer gives. */
	private Set<GrantedAuthority> rights(OidcIdToken identity) {
		Object roles = ClaimPath.read(identity.getClaims(), this.properties.rolesClaim());
		return Scope.all(roles, this.properties.scopePrefix())
			.map((scope) -> (GrantedAuthority) new SimpleGrantedAuthority(scope.text()))
			.collect(Collectors.toSet());
	}

}
