package caseintake.system.transport;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.localstack.ServiceProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With the settings of deploy/secure nobody is talked to without TLS, or as somebody
 * else.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransportIT {

	private static final String REASON = """
			{"reason":"as the runbook says"}""";

	@TempDir
	private static Path folder;

	private static SecurePipeline pipeline;

	@BeforeAll
	static void start() throws Exception {
		pipeline = SecurePipeline.start(folder);
		register("first");
		pipeline.awaitComplete(1);
	}

	@AfterAll
	static void stop() {
		pipeline.close();
	}

	@Test
	void theServicesTalkToTheDatabaseByTlsAlone() throws Exception {
		try (Connection connection = pipeline.superuser();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"""
								select count(*) filter (where usename = 'intake_service'), count(*) filter (where usename = 'stats_service'),
									bool_and(ssl)
								from pg_stat_ssl join pg_stat_activity using (pid) where usename <> 'postgres'""")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getInt(1)).isPositive();
			assertThat(row.getInt(2)).isPositive();
			assertThat(row.getBoolean(3)).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "intake, intake_service, intake_service, sslmode=disable", "intake, intake_service, other, ",
			"intake, stats_service, stats_service, ", "stats, intake_service, intake_service, " })
	void theDatabaseRefusesPlainTextAWrongPasswordAndTheOtherService(String database, String user, String secretOf,
			String more) {
		String url = pipeline.databaseUrl(database) + "&user=" + user + "&password=secret-of-" + secretOf
				+ ((more != null) ? "&" + more : "");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url));
	}

	@ParameterizedTest
	@ValueSource(strings = { "intake", "stats" })
	void aServiceAnswersNobodyInPlainText(String name) throws Exception {
		try (Socket socket = new Socket("127.0.0.1", service(name).port()); InputStream in = socket.getInputStream()) {
			socket.getOutputStream()
				.write("GET /v1/reference-data HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("version", " 200 ");
		}
	}

	@ParameterizedTest
	@CsvSource({ "intake, /v1/journal", "intake, /actuator/prometheus", "stats, /v1/pipeline",
			"stats, /actuator/prometheus" })
	void whoBringsNoTokenIsToldNothingNotEvenMetrics(String name, String path) throws Exception {
		assertThat(pipeline.getAsNobody(service(name), path).statusCode()).isEqualTo(401);
		assertThat(pipeline.get(service(name), path).statusCode()).isEqualTo(200);
	}

	@Test
	void browsersComeByTlsAloneFromThenOn() throws Exception {
		assertThat(pipeline.getAsNobody(pipeline.stats, "/").headers().firstValue("Strict-Transport-Security"))
			.hasValue("max-age=31536000");
	}

	@Test
	void cookiesOfPeopleAreSentByTlsAlone() throws Exception {
		List<String> cookies = pipeline.getAsNobody(pipeline.stats, "/oauth2/authorization/people")
			.headers()
			.allValues("Set-Cookie");
		assertThat(cookies).isNotEmpty().allSatisfy((cookie) -> assertThat(cookie).contains("; Secure"));
	}

	@Test
	void whetherACaseIsCountedIsAskedOfTheJournalByTls() throws Exception {
		String receipt = JsonMapper.shared().readTree(registration("first").body()).get("receipt").asString();
		assertThat(pipeline.get(pipeline.stats, "/v1/statistics/cases?receipt=" + receipt).body())
			.contains("\"receipt\":\"counted\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "intake", "stats" })
	void aMetricTellsWhenACertificateExpires(String name) throws Exception {
		assertThat(pipeline.get(service(name), "/actuator/prometheus").body())
			.contains("ssl_chain_expiry_seconds{bundle=\"service\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stats", "reader" })
	void onlyTheRelaysCertificateWritesTheTopic(String name) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> send(pipeline.kafkaClient(name), record()))
			.withCauseInstanceOf(TopicAuthorizationException.class);
	}

	@Test
	void theBrokerTalksToNobodyWithoutACertificate() {
		Map<String, Object> plain = Map.of("bootstrap.servers", pipeline.kafka.bootstrapServers());
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> send(plain, record()))
			.withCauseInstanceOf(TimeoutException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "intake", "stats" })
	void passwordsStandInTheirFilesAndNowhereElse(String name) throws Exception {
		ServiceProcess service = service(name);
		Path process = Path.of("/proc", Long.toString(service.handle().pid()));
		String seen = Files.readString(pipeline.log(name)) + Files.readString(process.resolve("environ"))
				+ Files.readString(process.resolve("cmdline")) + pipeline.get(service, "/actuator").body()
				+ pipeline.get(service, "/actuator/env").body() + pipeline.get(service, "/actuator/configprops").body()
				+ pipeline.get(service, "/actuator/info").body() + pipeline.get(service, "/actuator/prometheus").body();
		assertThat(seen).doesNotContain(SecurePipeline.SECRETS);
		assertThat(pipeline.get(service, "/actuator/env").statusCode()).isEqualTo(403);
	}

	/** The rest of the runbook's entry on a journal that went back. */
	@Test
	@Order(Integer.MAX_VALUE)
	void anEventForgedWithTheRelaysOwnCertificateIsAlarmedNamedAndTakenOutAgain() throws Exception {
		send(pipeline.kafkaClient("intake"), forged());
		awaitAlarm(pipeline.stats, "journal-went-back");
		assertThat(pipeline.json(pipeline.stats, "/v1/statistics/cases").get("completeness").asString())
			.isEqualTo("unknown");
		assertThat(pipeline.json(pipeline.intake, "/v1/journal/lost").get("partitions").findValuesAsString("eventId"))
			.hasSize(1);

		assertThat(pipeline.post(pipeline.intake, "/v1/alarms", REASON).statusCode()).isEqualTo(201);
		try (Admin admin = pipeline.admin()) {
			admin.deleteTopics(List.of(CaseEventTopic.NAME)).all().get();
		}
		assertThat(pipeline.post(pipeline.stats, "/v1/rebuilds", "").statusCode()).isEqualTo(202);
		Awaitility.await().until(() -> pipeline.post(pipeline.stats, "/v1/rebuilds/2/swap", """
				{"journalWentBack":true,"reason":"forged"}""").statusCode() == 200);
		for (JsonNode alarm : pipeline.json(pipeline.intake, "/v1/alarms").get("alarms")) {
			if (alarm.get("resolvedAt").isNull()) {
				pipeline.post(pipeline.intake, "/v1/alarms/%d/resolution".formatted(alarm.get("id").asLong()), REASON);
			}
		}
		register("after");
		pipeline.awaitComplete(2);
	}

	private static void register(String reference) throws Exception {
		assertThat(registration(reference).statusCode()).isEqualTo(201);
	}

	private static HttpResponse<String> registration(String reference) throws Exception {
		return pipeline.register("""
				{"sourceReference":"%s","unit":"vest","category":"travel","openedOn":"2016-05-17"}"""
			.formatted(reference));
	}

	private static ServiceProcess service(String name) {
		return name.equals("intake") ? pipeline.intake : pipeline.stats;
	}

	private static void awaitAlarm(ServiceProcess service, String kind) {
		Awaitility.await()
			.until(() -> pipeline.json(service, "/v1/alarms").get("alarms").findValuesAsString("kind").contains(kind));
	}

	/** Fits into the chain: the next sequence, the right predecessor. */
	private static ProducerRecord<byte[], byte[]> forged() throws Exception {
		for (JsonNode partition : pipeline.json(pipeline.intake, "/v1/journal").get("partitions")) {
			long head = partition.get("head").asLong();
			if (head > 0) {
				return record(partition.get("partition").asInt(), new ChainLink(head + 1, UUID.randomUUID(),
						UUID.fromString(partition.get("headEventId").asString())));
			}
		}
		throw new AssertionError("The journal is empty");
	}

	private static ProducerRecord<byte[], byte[]> record() {
		return record(0, new ChainLink(1, UUID.randomUUID(), null));
	}

	private static ProducerRecord<byte[], byte[]> record(int partition, ChainLink link) {
		UUID caseId = UUID.randomUUID();
		var cell = new Cell(null, "vest", "vest", "travel", LocalDate.of(2016, 5, 17), List.of());
		byte[] value = CaseChangeJson.write(new CaseChange(caseId, LocalDate.now(), "forged", null, cell, null));
		return CaseEventTopic.write(new CaseEvent(link, "case-opened.v1", caseId, Instant.now(), null, value),
				partition, "/case-intake");
	}

	private static void send(Map<String, Object> client, ProducerRecord<byte[], byte[]> record) throws Exception {
		Map<String, Object> settings = new HashMap<>(client);
		settings.put("max.block.ms", 3_000);
		settings.put("enable.idempotence", false); // so that it is the topic that is
													// refused
		try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.send(record).get();
		}
	}

}
