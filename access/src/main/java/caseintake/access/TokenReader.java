package caseintake.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Reads tokens. A signature costs as much as a registration to verify, so one that was
 * verified is remembered by the hash of its token for a while; what a token claims is
 * judged each time. Whoever is refused is told why, in words that quote nothing.
 */
final class TokenReader implements JwtDecoder {

	private static final int REMEMBERED = 10_000;

	private final JwtDecoder signatures;

	private final OAuth2TokenValidator<Jwt> claims;

	private final Cache<ByteBuffer, Jwt> verified;

	TokenReader(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims, Duration remembered) {
		this.signatures = signatures;
		this.claims = claims;
		this.verified = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(remembered).build();
	}

	@Override
	public Jwt decode(String token) {
		ByteBuffer hash = hash(token);
		Jwt known = this.verified.getIfPresent(hash);
		Jwt jwt = (known != null) ? known : verified(token);
		OAuth2TokenValidatorResult judged = this.claims.validate(jwt);
		if (judged.hasErrors()) {
			OAuth2Error first = judged.getErrors().iterator().next();
			throw new JwtValidationException(
					Objects.requireNonNullElse(first.getDescription(), "The token is not accepted"),
					judged.getErrors());
		}
		if (known == null) {
			this.verified.put(hash, jwt);
		}
		return jwt;
	}

	/** A key that nobody knows does not become known by asking for it again and again. */
	private Jwt verified(String token) {
		try {
			return this.signatures.decode(token);
		}
		catch (BadJwtException ex) {
			throw new BadJwtException("The token is no JWT that a key of the issuer has signed", ex);
		}
		catch (JwtException ex) {
			if (NestedExceptionUtils.getRootCause(ex) instanceof RateLimitReachedException) {
				throw new BadJwtException("The issuer has no such key as the token names", ex);
			}
			throw ex;
		}
	}

	private static ByteBuffer hash(String token) {
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
