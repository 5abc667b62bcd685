package caseintake.access;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is remembered of tokens. */
class TokenReaderTest {

	private final AtomicInteger verified = new AtomicInteger();

	private final AtomicBoolean isAcceptable = new AtomicBoolean(true);

	@Test
	void aSignatureIsVerifiedOnceAndClaimsAreJudgedEachTime() {
		TokenReader reader = reader(Duration.ofMinutes(5));
		reader.decode("token");
		reader.decode("token");
		assertThat(this.verified).hasValue(1);

		this.isAcceptable.set(false);
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> reader.decode("token"));
		assertThat(this.verified).hasValue(1);
	}

	@Test
	void anotherTokenIsVerifiedItself() {
		TokenReader reader = reader(Duration.ofMinutes(5));
		reader.decode("token");
		reader.decode("another");
		assertThat(this.verified).hasValue(2);
	}

	@Test
	void whatDoesNotPassIsNotRemembered() {
		TokenReader reader = reader(Duration.ofMinutes(5));
		this.isAcceptable.set(false);
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> reader.decode("token"));
		this.isAcceptable.set(true);
		reader.decode("token");
		assertThat(this.verified).hasValue(2);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> reader.decode("forged"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> reader.decode("forged"));
	}

	@Test
	void nothingIsRememberedLongerThanKeysAreKept() {
		TokenReader reader = reader(Duration.ZERO);
		reader.decode("token");
		reader.decode("token");
		assertThat(this.verified).hasValue(2);
	}

	private TokenReader reader(Duration remembered) {
		return new TokenReader(this::verify, (jwt) -> this.isAcceptable.get() ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")), remembered);
	}

	private Jwt verify(String token) {
		if (token.equals("forged")) {
			throw new BadJwtException("forged");
		}
		this.verified.incrementAndGet();
		return Jwt.withTokenValue(token).header("alg", "RS256").expiresAt(Instant.MAX).claim("iss", "any").build();
	}

}
