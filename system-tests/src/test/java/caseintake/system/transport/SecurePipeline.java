package caseintake.system.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.events.CaseEventTopic;
import caseintake.localstack.BrokerSecurity;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.LocalPostgres;
import caseintake.localstack.ServiceProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Broker, database and services that know each other by certificates and passwords, with
 * the settings of {@code deploy/secure}.
 */
final class SecurePipeline implements AutoCloseable {

	private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private static final JsonMapper JSON = new JsonMapper();

	static final List<String> SECRETS = List.of("secret-of-intake_service", "secret-of-intake_owner",
			"secret-of-stats_service", "secret-of-stats_owner");

	final Certificates certificates;

	final LocalPostgres postgres;

	final LocalKafka kafka;

	final ServiceProcess intake;

	final ServiceProcess stats;

	private final Path folder;

	private final HttpClient http;

	private SecurePipeline(Path folder) throws Exception {
		this.folder = folder;
		this.certificates = Certificates.make(folder.resolve("tls"), "broker", "postgres", "intake", "stats", "reader");
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.sslContext(this.certificates.trust())
			.build();
		this.postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		this.kafka = LocalKafka.start(folder.resolve("kafka"), 0, folder.resolve("kafka.log"), brokerSecurity());
		letOnlyTheRelayWrite();
		this.postgres.jdbcUrl("intake", "intake");
		this.postgres.jdbcUrl("stats", "stats");
		askForPasswords();
		this.intake = startService("intake", Map.of("CASE_INTAKE_RELAY_REPLICAS", "1"));
		this.stats = startService("stats",
				Map.of("CASE_INTAKE_JOURNAL_URL", "https://localhost:" + this.intake.port()));
	}

	static SecurePipeline start(Path folder) throws Exception {
		SecurePipeline pipeline = new SecurePipeline(folder);
		Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
		for (ServiceProcess service : List.of(pipeline.intake, pipeline.stats)) {
			Awaitility.await()
				.ignoreExceptions()
				.until(() -> pipeline.get(service, "/actuator/health/readiness").statusCode() == 200);
		}
		return pipeline;
	}

	private BrokerSecurity brokerSecurity() {
		Map<String, Object> client = this.certificates.kafka("broker");
		StringBuilder lines = new StringBuilder("""
				ssl.client.auth=required
				authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
				super.users=User:CN=broker
				""");
		client.forEach((name, value) -> {
			if (name.startsWith("ssl.")) {
				lines.append(name).append('=').append(value).append('\n');
			}
		});
		return new BrokerSecurity("SSL", lines.toString(), client);
	}

	private void letOnlyTheRelayWrite() throws Exception {
		var topic = new ResourcePattern(ResourceType.TOPIC, CaseEventTopic.NAME, PatternType.LITERAL);
		var group = new ResourcePattern(ResourceType.GROUP, "stats-service", PatternType.LITERAL);
		try (Admin admin = admin()) {
			admin
				.createAcls(
						Stream
							.of(allow(topic, "intake", AclOperation.WRITE, AclOperation.READ, AclOperation.CREATE,
									AclOperation.DESCRIBE_CONFIGS), allow(topic, "stats", AclOperation.READ),
									allow(group, "stats", AclOperation.READ))
							.flatMap((some) -> some)
							.toList())
				.all()
				.get();
		}
	}

	private static Stream<AclBinding> allow(ResourcePattern resource, String name, AclOperation... operations) {
		return Stream.of(operations)
			.map((operation) -> new AclBinding(resource,
					new AccessControlEntry("User:CN=" + name, "*", operation, AclPermissionType.ALLOW)));
	}

	Admin admin() {
		return Admin.create(kafkaClient("broker"));
	}

	/** Settings of a client with that certificate. */
	Map<String, Object> kafkaClient(String name) {
		Map<String, Object> settings = new HashMap<>(this.certificates.kafka(name));
		settings.put("bootstrap.servers", this.kafka.bootstrapServers());
		return settings;
	}

	private void askForPasswords() throws Exception {
		Path data = this.folder.resolve("postgres/data");
		Path tls = this.certificates.folder("postgres");
		Files.writeString(data.resolve("pg_hba.conf"), """
				hostssl all intake_service,intake_owner,stats_service,stats_owner 127.0.0.1/32 scram-sha-256
				host all postgres 127.0.0.1/32 trust
				""");
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			for (String role : List.of("intake_service", "intake_owner", "stats_service", "stats_owner")) {
				statement.execute("alter role %1$s password 'secret-of-%1$s'".formatted(role));
			}
			statement.execute("alter system set ssl_cert_file = '%s'".formatted(tls.resolve("service.crt")));
			statement.execute("alter system set ssl_key_file = '%s'".formatted(tls.resolve("service.key")));
			statement.execute("alter system set ssl = on");
			statement.execute("select pg_reload_conf()");
		}
	}

	Connection superuser() throws Exception {
		return DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(this.postgres.port()));
	}

	/** The address of a database, with what a service must know of the server. */
	String databaseUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=verify-full&sslrootcert=%s".formatted(this.postgres.port(),
				database, this.certificates.folder(database).resolve("ca.crt"));
	}

	private ServiceProcess startService(String name, Map<String, String> more) throws Exception {
		Path secrets = Files.createDirectories(this.folder.resolve(name + "-secrets"));
		Files.writeString(secrets.resolve("spring.datasource.password"), "secret-of-" + name + "_service");
		Files.writeString(secrets.resolve("spring.flyway.password"), "secret-of-" + name + "_owner");
		// the issuer of a test is on this machine; nothing else is as on somebody's own
		Map<String, String> environment = new HashMap<>(LocalIssuer.shared().environment());
		environment.put("CASE_INTAKE_ACCESS_OPEN_METRICS", "false");
		environment.put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "true");
		environment.putAll(more);
		environment.put("SPRING_CONFIG_IMPORT",
				"file:" + PROJECT.resolve("deploy/secure/secure.yaml") + ",configtree:" + secrets + "/");
		environment.put("CASE_INTAKE_TLS", this.certificates.folder(name).toString());
		environment.put("SPRING_DATASOURCE_URL", databaseUrl(name));
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.kafka.bootstrapServers());
		String module = name + "-service";
		return ServiceProcess.start(PROJECT.resolve(module + "/target/program/" + module + ".jar"), environment,
				List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), log(name));
	}

	Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	HttpResponse<String> get(ServiceProcess service, String path) throws Exception {
		return send(request(service, path));
	}

	/** Somebody without a token asks. */
	HttpResponse<String> getAsNobody(ServiceProcess service, String path) throws Exception {
		return send(anonymous(service, path));
	}

	JsonNode json(ServiceProcess service, String path) throws Exception {
		return JSON.readTree(get(service, path).body());
	}

	HttpResponse<String> post(ServiceProcess service, String path, String body) throws Exception {
		return send(request(service, path).header("Content-Type", "application/json")
			.header("X-Source-System", "test")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static HttpRequest.Builder request(ServiceProcess service, String path) {
		return anonymous(service, path).header("Authorization", LocalIssuer.bearer());
	}

	private static HttpRequest.Builder anonymous(ServiceProcess service, String path) {
		return HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + path))
			.timeout(Duration.ofMinutes(1));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Waits until the counters have so many cases, and say that these are all. */
	void awaitComplete(long cases) {
		Awaitility.await().pollInterval(Duration.ofMillis(200)).ignoreExceptions().until(() -> {
			JsonNode answer = json(this.stats, "/v1/statistics/cases");
			return answer.get("total").asLong() == cases && "complete".equals(answer.get("completeness").asString());
		});
	}

	@Override
	public void close() {
		this.stats.kill();
		this.intake.kill();
		this.kafka.kill();
		this.postgres.kill();
	}

}
