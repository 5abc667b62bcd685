package caseintake.stats.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import caseintake.access.AccessProperties;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Of an issuer that signs with keys of two kinds. */
class IdentitiesTest {

	private static final String ISSUER = "https://login.example.org";

	private static RSAKey rsa;

	private static ECKey ec;

	private static HttpServer keys;

	@BeforeAll
	static void publishKeys() throws IOException, JOSEException {
		rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
		ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
		byte[] published = new JWKSet(List.of(rsa, ec)).toString().getBytes(StandardCharsets.UTF_8);
		keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		keys.createContext("/", (call) -> {
			call.sendResponseHeaders(200, published.length);
			call.getResponseBody().write(published);
			call.close();
		});
		keys.start();
	}

	@AfterAll
	static void stop() {
		keys.stop(0);
	}

	@Test
	void everyAlgorithmThatIsConfiguredWillDoAndNoOther() throws JOSEException {
		JwtDecoder both = decoder(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);
		assertThat(both.decode(signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa))).getSubject())
			.isEqualTo("kari");
		assertThat(both.decode(signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec))).getSubject()).isEqualTo("kari");
		String other = signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(rsa));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> both.decode(other));
	}

	private static JwtDecoder decoder(SignatureAlgorithm... algorithms) {
		Set<SignatureAlgorithm> all = new LinkedHashSet<>(List.of(algorithms));
		var properties = new AccessProperties(false, URI.create(ISSUER), null, null, all, Duration.ZERO, "",
				"consumer.ID", "sub", "roles", null, null, false);
		ClientRegistration people = ClientRegistration.withRegistrationId("people")
			.clientId("dashboard")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}/login/oauth2/code/people")
			.authorizationUri(ISSUER + "/authorize")
			.tokenUri(ISSUER + "/token")
			.jwkSetUri("http://localhost:" + keys.getAddress().getPort() + "/")
			.build();
		return new Identities(properties).decoders().createDecoder(people);
	}

	private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer) throws JOSEException {
		Instant now = Instant.now();
		var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(),
				new JWTClaimsSet.Builder().issuer(ISSUER)
					.subject("kari")
					.audience("dashboard")
					.issueTime(Date.from(now))
					.expirationTime(Date.from(now.plusSeconds(60)))
					.build());
		token.sign(signer);
		return token.serialize();
	}

}
