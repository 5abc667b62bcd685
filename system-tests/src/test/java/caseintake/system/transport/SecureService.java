package caseintake.system.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.ServiceProcess;

/**
 * A service with the settings of {@code deploy/secure} and nothing that is for trials.
 *
 * @param name short, as its certificate has it
 * @param folder of the test
 */
record SecureService(String name, Path folder, Certificates certificates) {

	/** Not a name of this machine: such an issuer is for trials. */
	static final String ISSUER = "issuer.example";

	private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private static final Set<String> FOR_TRIALS = Set.of("CASE_INTAKE_ACCESS_LOCAL", "CASE_INTAKE_ACCESS_OPEN_METRICS",
			"CASE_INTAKE_ACCESS_UNRESTRICTED_ORGANISATION", "SERVER_SERVLET_SESSION_COOKIE_SECURE");

	ServiceProcess start(LocalIssuer issuer, Map<String, String> settings) throws Exception {
		Map<String, String> environment = new HashMap<>(issuer.environment());
		environment.keySet()
			.removeIf((variable) -> FOR_TRIALS.contains(variable) || variable.endsWith("_CLIENTSECRET"));
		environment.putAll(settings);
		environment.put("SPRING_CONFIG_IMPORT",
				"file:" + PROJECT.resolve("deploy/secure/secure.yaml") + ",configtree:" + secrets() + "/");
		environment.put("CASE_INTAKE_TLS", this.certificates.folder(this.name).toString());
		String module = this.name + "-service";
		return ServiceProcess.start(PROJECT.resolve(module + "/target/program/" + module + ".jar"), environment,
				jvmOptions(), this.folder.resolve(this.name + ".log"));
	}

	private Path secrets() throws IOException {
		Path secrets = Files.createDirectories(this.folder.resolve(this.name + "-secrets"));
		Files.writeString(secrets.resolve("spring.datasource.password"), "secret-of-" + this.name + "_service");
		Files.writeString(secrets.resolve("spring.flyway.password"), "secret-of-" + this.name + "_owner");
		for (String client : List.of("journal", "people")) {
			Files.writeString(
					secrets.resolve("spring.security.oauth2.client.registration." + client + ".client-secret"),
					"secret-of-stats-at-the-issuer");
		}
		return secrets;
	}

	private List<String> jvmOptions() throws IOException {
		return List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djdk.net.hosts.file=" + hosts(),
				"-Djavax.net.ssl.trustStore=" + this.certificates.trustStore(),
				"-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD);
	}

	/** What a network's name service would tell. */
	private Path hosts() throws IOException {
		return Files.writeString(this.folder.resolve(this.name + "-hosts"),
				"127.0.0.1 localhost %s %s\n".formatted(ISSUER, InetAddress.getLocalHost().getHostName()));
	}

}
