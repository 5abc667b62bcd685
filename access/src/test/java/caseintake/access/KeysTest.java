package caseintake.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Keys of an issuer that come, go and cannot be had. */
class KeysTest {

	private static final String ISSUER = "https://issuer.example.org/";

	private final AtomicInteger fetched = new AtomicInteger();

	private final HttpServer server;

	private final RSAKey first = key("first");

	private final RSAKey second = key("second");

	private volatile JWKSet published = new JWKSet(this.first);

	private final JwtDecoder reader;

	KeysTest() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.fetched.incrementAndGet();
			byte[] keys = this.published.toString().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		this.server.start();
		URI address = URI.create("http://localhost:" + this.server.getAddress().getPort() + "/");
		var properties = new AccessProperties(true, URI.create(ISSUER), address, null, Set.of(SignatureAlgorithm.RS256),
				Duration.ofSeconds(30), "", "consumer.ID", "sub", "roles", null, null, false);
		this.reader = new TokenConfiguration().tokenReader(properties, new SettingsCheck(ISSUER, address));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void aKeyIsFetchedOnceAndANewOneWhenATokenNamesIt() {
		this.reader.decode(token(this.first, JWSAlgorithm.RS256));
		this.reader.decode(token(this.first, JWSAlgorithm.RS256));
		assertThat(this.fetched).hasValue(1);

		this.published = new JWKSet(this.second);
		this.reader.decode(token(this.second, JWSAlgorithm.RS256));
		assertThat(this.fetched).hasValue(2);
		String taken = token(this.first, JWSAlgorithm.RS256);
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.reader.decode(taken));
	}

	@Test
	void tokensOfUnknownKeysDoNotMakeTheServiceAskTheIssuerAgainAndAgain() {
		this.reader.decode(token(this.first, JWSAlgorithm.RS256));
		for (int i = 0; i < 20; i++) {
			String stranger = token(this.second, JWSAlgorithm.RS256);
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.reader.decode(stranger));
		}
		assertThat(this.fetched).hasValueLessThan(5);
		this.reader.decode(token(this.first, JWSAlgorithm.RS256));
	}

	@Test
	void anotherAlgorithmIsRefusedWhateverTheKeyCouldDo() {
		String stronger = token(this.first, JWSAlgorithm.PS512);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.reader.decode(stronger));
	}

	@Test
	void withoutKeysNothingPassesAndThatIsNotTheTokensFault() {
		this.server.stop(0);
		String token = token(this.first, JWSAlgorithm.RS256);
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.reader.decode(token))
			.isNotInstanceOf(BadJwtException.class);
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aTokenThatNeverEndsIsRefused() {
		String endless = token(this.first, JWSAlgorithm.RS256, null);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.reader.decode(endless));
	}

	private static String token(RSAKey key, JWSAlgorithm algorithm) {
		return token(key, algorithm, Date.from(Instant.now().plusSeconds(60)));
	}

	private static String token(RSAKey key, JWSAlgorithm algorithm, @Nullable Date end) {
		var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
				new JWTClaimsSet.Builder().issuer(ISSUER)
					.jwtID(UUID.randomUUID().toString())
					.expirationTime(end)
					.build());
		try {
			token.sign(new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

}
