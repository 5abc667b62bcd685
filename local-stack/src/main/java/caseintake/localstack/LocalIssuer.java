package caseintake.localstack;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token issuer of this JVM on this machine: navikt's mock-oauth2-server. It gives a
 * token to whoever asks, so nothing but trials may trust it.
 */
public final class LocalIssuer implements AutoCloseable {

	/** What its tokens are for. */
	public static final String AUDIENCE = "case-intake";

	static final String ID = "case-intake";

	private static final Duration LIFE = Duration.ofDays(1);

	/** The variable by which a service is told its issuer. */
	static final String VARIABLE = "CASE_INTAKE_ACCESS_ISSUER";

	private static final String PREFIX = "case-intake.access.";

	private static final String CLIENT = "spring.security.oauth2.client.";

	private static @Nullable LocalIssuer shared;

	private final MockOAuth2Server server;

	private final String base;

	private final Map<LocalClient, String> bearers = new ConcurrentHashMap<>();

	private final Map<String, String> people = new ConcurrentHashMap<>();

	private LocalIssuer(MockOAuth2Server server, String base) {
		this.server = server;
		this.base = base;
	}

	/**
	 * Starts one.
	 * @param port 0 for a free one
	 */
	static LocalIssuer start(int port, RSAKey key) {
		int chosen = claim(port);
		return start(chosen, address(chosen), key, new NettyWrapper());
	}

	/**
	 * Starts one that answers by TLS alone.
	 * @param name by which others know this machine
	 * @param certificate its key and certificates, and nobody else's
	 */
	public static LocalIssuer startSecure(String name, KeyStore certificate, String password) {
		int port = claim(0);
		return start(port, "https://%s:%d/%s".formatted(name, port, ID), IssuerKey.make(),
				new NettyWrapper(new Ssl(new SslKeystore(password, certificate))));
	}

	private static int claim(int port) {
		return LoopbackPort.claim(port, "the token issuer");
	}

	private static LocalIssuer start(int port, String base, RSAKey key, OAuth2HttpServer http) {
		Path loginPage = LoginPage.write();
		OAuth2Config read = OAuth2Config.Companion.fromJson(configuration());
		// a key of its own: those that come with the library are known to everybody
		var keys = new KeyProvider(List.of(key), "RS256");
		// else it would be that of whichever issuer is asked for first
		keys.signingKey(ID);
		var server = new MockOAuth2Server(new OAuth2Config(true, loginPage.toString(), null, false,
				new OAuth2TokenProvider(keys), read.getTokenCallbacks(), http));
		server.start(InetAddress.getLoopbackAddress(), port);
		return new LocalIssuer(server, base);
	}

	/** That of this JVM, which ends with it. */
	public static synchronized LocalIssuer shared() {
		if (shared == null) {
			shared = start(0, IssuerKey.make());
		}
		return shared;
	}

	static String address(int port) {
		return "http://localhost:" + port + "/" + ID;
	}

	/** What its tokens name as their issuer. */
	public String uri() {
		return this.base;
	}

	/** Header with which the client that may do everything calls. */
	public static String bearer() {
		return shared().bearer(LocalClient.EVERYTHING);
	}

	/** Value of the header {@code Authorization} with which a client calls, for a day. */
	public String bearer(LocalClient client) {
		return this.bearers.computeIfAbsent(client, (one) -> "Bearer " + token(one.claims(), LIFE));
	}

	/** The same for a person who may do everything. */
	public String bearer(String person) {
		return this.people.computeIfAbsent(person,
				(one) -> "Bearer " + token(LocalClient.EVERYTHING.claimsWith("sub", one), LIFE));
	}

	/**
	 * A token with these claims, signed as all of this issuer.
	 * @param life how long it is valid; negative if it has expired
	 */
	public String token(Map<String, Object> claims, Duration life) {
		Map<String, Object> all = new LinkedHashMap<>(claims);
		all.putIfAbsent("iss", this.base);
		return this.server.getConfig().getTokenProvider().jwt(all, life, ID).serialize();
	}

	/** The key with which its tokens are verified, as everybody may have it. */
	byte[] publicKey() throws JOSEException {
		JWKSet keys = this.server.getConfig().getTokenProvider().publicJwkSet(ID);
		return keys.getKeys().getFirst().toRSAKey().toRSAPublicKey().getEncoded();
	}

	/**
	 * What a service needs to know to trust it, by the names of the settings.
	 */
	public Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put(PREFIX + "local", "true");
		settings.put("server.address", "127.0.0.1");
		settings.put(PREFIX + "issuer", this.base);
		settings.put(PREFIX + "keys", this.base + "/jwks");
		settings.put(PREFIX + "audience", AUDIENCE);
		settings.put(PREFIX + "unrestricted-organisation", LocalClient.EVERY_UNIT);
		settings.put(PREFIX + "open-metrics", "true");
		settings.put("server.servlet.session.cookie.secure", "false");
		settings.putAll(client("journal", LocalClient.STATS_SERVICE.id(), "client_credentials"));
		settings.putAll(client("people", "dashboard", "authorization_code"));
		settings.put(CLIENT + "registration.people.redirect-uri", "{baseUrl}/login/oauth2/code/people");
		settings.put(CLIENT + "registration.people.scope", "openid");
		settings.put(CLIENT + "provider.people.authorization-uri", this.base + "/authorize");
		settings.put(CLIENT + "provider.people.jwk-set-uri", this.base + "/jwks");
		settings.put(CLIENT + "provider.people.user-name-attribute", "sub");
		return settings;
	}

	private Map<String, String> client(String registration, String id, String grant) {
		String prefix = CLIENT + "registration." + registration + ".";
		return Map.of(prefix + "client-id", id, prefix + "client-secret", "none",
				prefix + "client-authentication-method", "client_secret_post", prefix + "authorization-grant-type",
				grant, CLIENT + "provider." + registration + ".token-uri", this.base + "/token");
	}

	/** The same as arguments of a program, and more of these. */
	public String[] arguments(String... more) {
		return Stream
			.concat(settings().entrySet().stream().map((setting) -> "--" + setting.getKey() + "=" + setting.getValue()),
					Stream.of(more))
			.toArray(String[]::new);
	}

	/** The same by the names that a service reads from its environment. */
	public Map<String, String> environment() {
		return settings().entrySet()
			.stream()
			.collect(Collectors.toMap((setting) -> variable(setting.getKey()), Map.Entry::getValue));
	}

	/**
	 * Map keys lose their dashes, the project's own settings are written as everywhere.
	 */
	private static String variable(String setting) {
		String separator = setting.startsWith(PREFIX) ? "_" : "";
		return setting.replace("-", separator).replace('.', '_').toUpperCase(Locale.ROOT);
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

	private static String configuration() {
		List<Map<String, Object>> clients = Arrays.stream(LocalClient.values())
			.map((client) -> Map.of("requestParam", "client_id", "match", client.id(), "claims", client.claims()))
			.toList();
		return JsonMapper.shared()
			.writeValueAsString(Map.of("tokenCallbacks",
					List.of(Map.of("issuerId", ID, "tokenExpiry", LIFE.toSeconds(), "requestMappings", clients))));
	}

}
