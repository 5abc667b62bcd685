package caseintake.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import caseintake.events.Cell;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.Registration;
import caseintake.intake.cases.RegistrationResult;
import caseintake.intake.cases.SourceReference;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import org.awaitility.Awaitility;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** One instance of the service, with real HTTP, on a real database. */
public final class Intake implements AutoCloseable {

	public static final String NO_BROKER = "localhost:1";

	private static final String OPTIONS = "spring.datasource.hikari.data-source-properties.options";

	/** The machine of a test may stand still for seconds. */
	private static final String PATIENT = "-c idle_in_transaction_session_timeout=2min -c lock_timeout=1min "
			+ "-c statement_timeout=2min";

	private final ConfigurableApplicationContext context;

	private Intake(Map<String, String> settings) {
		this.context = new SpringApplicationBuilder(IntakeApplication.class).registerShutdownHook(false)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
	}

	/** On an empty database, without a broker. */
	public static Intake start() {
		return start(TestStack.newDatabase());
	}

	/** Without a broker. */
	public static Intake start(String database) {
		return start(database, NO_BROKER);
	}

	/** With more settings, each as {@code name=value}. */
	public static Intake start(String database, String broker, String... settings) {
		Map<String, String> all = settings(database, broker);
		all.put(OPTIONS, PATIENT);
		for (String setting : settings) {
			String[] pair = setting.split("=", 2);
			all.put(pair[0], pair[1]);
		}
		return new Intake(all);
	}

	/**
	 * As {@link #start()}, with the service's own limits on what waits in the database.
	 */
	public static Intake startWithItsOwnLimits() {
		return new Intake(settings(TestStack.newDatabase(), NO_BROKER));
	}

	private static Map<String, String> settings(String database, String broker) {
		Map<String, String> settings = new HashMap<>(LocalIssuer.shared().settings());
		settings.putAll(Map.of("server.port", "0", "spring.datasource.url", database,
				"spring.datasource.hikari.connection-timeout", "20000", "spring.kafka.bootstrap-servers", broker,
				"case-intake.relay.replicas", "1"));
		return settings;
	}

	public JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	public RestClient http() {
		return RestClient.builder()
			.baseUrl("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port"))
			.defaultHeader("Authorization", LocalIssuer.bearer())
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public List<RegistrationResult> register(Registration... registrations) throws Exception {
		return this.context.getBean(CaseRegister.class).submit(List.of(registrations)).get(2, TimeUnit.MINUTES);
	}

	/** As many cases as are wanted, with references that begin alike. */
	public List<RegistrationResult> register(String prefix, int cases) throws Exception {
		return register(
				IntStream.range(0, cases).mapToObj((i) -> registration(prefix + i)).toArray(Registration[]::new));
	}

	/** Waits until the relay has published the whole journal. */
	public void awaitPublished() {
		Awaitility.await().until(() -> jdbc().sql("""
				select bool_and(h.last_sequence = p.sequence) from partition_head h
				join partition_published p using (partition)""").query(Boolean.class).single());
	}

	public static Registration registration(String reference) {
		return registration(reference, "vest", "travel");
	}

	public static Registration registration(String reference, String unit, String category) {
		return new Registration(new SourceReference("test", reference),
				new Cell("dark-room", "vest", unit, category, LocalDate.of(2016, 5, 17), List.of()), "test", List.of(),
				null);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
