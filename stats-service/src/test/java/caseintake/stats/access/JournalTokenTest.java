package caseintake.stats.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With what the journal is asked. */
class JournalTokenTest {

	private final HttpServer server;

	private final List<Map<String, String>> grants = new ArrayList<>();

	private final List<String> journal = new ArrayList<>();

	private volatile int journalAnswers = 200;

	JournalTokenTest() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/token", this::grant);
		this.server.createContext("/v1/journal", (exchange) -> {
			this.journal.add(exchange.getRequestHeaders().getFirst("Authorization"));
			answer(exchange, this.journalAnswers, "{}");
		});
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void oneTokenIsAskedForAndSentWithEveryCall() {
		RestClient client = client(AuthorizationGrantType.CLIENT_CREDENTIALS, null);
		ask(client);
		ask(client);

		assertThat(this.journal).containsExactly("Bearer token-1", "Bearer token-1");
		assertThat(this.grants).singleElement()
			.satisfies((grant) -> assertThat(grant).containsEntry("grant_type", "client_credentials")
				.containsEntry("client_id", "stats")
				.containsEntry("scope", "statistics:read"));
	}

	@Test
	void aTokenThatTheJournalRefusesIsNotSentAgain() {
		RestClient client = client(AuthorizationGrantType.CLIENT_CREDENTIALS, null);
		this.journalAnswers = 401;
		ask(client);
		this.journalAnswers = 200;
		ask(client);

		assertThat(this.journal).containsExactly("Bearer token-1", "Bearer token-2");
	}

	@Test
	void withoutATokenTheJournalIsAsSilentAsWhenItIsAway() {
		RestClient client = client(AuthorizationGrantType.CLIENT_CREDENTIALS, null);
		this.server.removeContext("/token");

		assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> ask(client));
		assertThat(this.journal).isEmpty();
	}

	@Test
	void asMaskinportenWantsItTheGrantIsSignedWithTheServicesOwnKey() throws JOSEException, ParseException {
		RSAKey key = new RSAKeyGenerator(2048).keyID("own-key").algorithm(JWSAlgorithm.RS256).generate();
		ask(client(AuthorizationGrantType.JWT_BEARER, key));

		assertThat(this.journal).containsExactly("Bearer token-1");
		Map<String, String> grant = this.grants.getFirst();
		assertThat(grant).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
		SignedJWT assertion = SignedJWT.parse(grant.get("assertion"));
		assertThat(assertion.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
		assertThat(assertion.getHeader().getKeyID()).isEqualTo("own-key");
		var claims = assertion.getJWTClaimsSet();
		assertThat(claims.getIssuer()).isEqualTo("stats");
		assertThat(claims.getAudience()).containsExactly("https://maskinporten.no/");
		assertThat(claims.getStringClaim("scope")).isEqualTo("statistics:read");
		assertThat(claims.getJWTID()).isNotBlank();
		assertThat(claims.getExpirationTime()).isBefore(Instant.now().plusSeconds(120));
	}

	private void grant(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.grants.add(Stream.of(form.split("&"))
			.map((field) -> field.split("=", 2))
			.collect(Collectors.toMap((field) -> field[0],
					(field) -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
		answer(exchange, 200, "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
			.formatted(this.grants.size()));
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static void ask(RestClient client) {
		client.get().uri("/v1/journal").exchange((request, response) -> response.getStatusCode());
	}

	private RestClient client(AuthorizationGrantType grant, @Nullable RSAKey key) {
		String address = "http://localhost:" + this.server.getAddress().getPort();
		ClientRegistration registration = ClientRegistration.withRegistrationId("journal")
			.clientId("stats")
			.clientSecret("secret")
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(grant)
			.scope("statistics:read")
			.tokenUri(address + "/token")
			.build();
		var beans = new StaticListableBeanFactory();
		beans.addBean("clients", new InMemoryClientRegistrationRepository(registration));
		var properties = new GrantProperties(
				(key != null) ? new ByteArrayResource(key.toJSONString().getBytes(StandardCharsets.UTF_8)) : null,
				"https://maskinporten.no/");
		RestClient.Builder builder = RestClient.builder().baseUrl(address);
		new JournalTokenConfiguration()
			.journalToken(beans.getBeanProvider(ClientRegistrationRepository.class), properties, Clock.systemUTC())
			.customize(builder);
		return builder.build();
	}

}
