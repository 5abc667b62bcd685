package caseintake.stats.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The JWT with which this service asks for a token. */
final class SignedGrant {

	/** The longest that Maskinporten takes is two minutes. */
	private static final Duration LIFE = Duration.ofSeconds(100);

	private final JwtEncoder encoder;

	private final JwsHeader header;

	private final List<String> audience;

	private final Clock clock;

	private SignedGrant(JWK key, @Nullable String audience, Clock clock) {
		this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
		SignatureAlgorithm algorithm = (key.getAlgorithm() != null)
				? SignatureAlgorithm.from(key.getAlgorithm().getName()) : null;
		this.header = JwsHeader.with((algorithm != null) ? algorithm : SignatureAlgorithm.RS256)
			.keyId(key.getKeyID())
			.build();
		this.audience = (audience != null) ? List.of(audience) : List.of();
		this.clock = clock;
	}

	/**
	 * With the key in a file.
	 * @throws IllegalStateException if it has none
	 */
	static SignedGrant of(GrantProperties properties, Clock clock) {
		Resource file = properties.key();
		try {
			if (file != null) {
				return new SignedGrant(JWK.parse(file.getContentAsString(StandardCharsets.UTF_8)),
						properties.audience(), clock);
			}
		}
		catch (IOException | ParseException ex) {
			// said below: the message may quote the key
		}
		throw new IllegalStateException("case-intake.journal-grant.key names no file with a private key (JWK)");
	}

	Jwt of(OAuth2AuthorizationContext context) {
		ClientRegistration client = context.getClientRegistration();
		Instant now = this.clock.instant();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(client.getClientId())
			.audience(this.audience)
			.claim("scope", String.join(" ", client.getScopes()))
			.issuedAt(now)
			.expiresAt(now.plus(LIFE))
			.id(UUID.randomUUID().toString())
			.build();
		return this.encoder.encode(JwtEncoderParameters.from(this.header, claims));
	}

}
