package caseintake.stats.answering;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.PartitionCounting;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.awaitility.Awaitility.await;

/**
 * The service without its listener, with real HTTP, on a real database, a journal and a
 * clock of its own. One for all tests of a JVM; each test begins with empty counters.
 */
public final class Stats implements AutoCloseable {

	private static final Instant START = Instant.parse("2017-05-10T10:00:00Z");

	private static final SettableClock CLOCK = new SettableClock();

	private static @Nullable Stats running;

	private final ConfigurableApplicationContext context;

	private final FakeJournal journal = new FakeJournal();

	private final CountersDatabase database;

	private Stats(String... more) {
		CLOCK.set(START);
		var settings = new ArrayList<>(List.of(more));
		settings.add("--case-intake.journal.url=" + this.journal.url());
		this.context = new SpringApplicationBuilder(Answering.class).registerShutdownHook(false)
			.run(settings(settings.toArray(String[]::new)));
		this.database = new CountersDatabase(
				Objects.requireNonNull(this.context.getEnvironment().getProperty("spring.datasource.url")));
	}

	/** With empty counters of three partitions, at noon in Oslo on 10 May 2017. */
	public static synchronized Stats withEmptyCounters() {
		Stats stats = (running != null) ? running : new Stats();
		running = stats;
		stats.reset();
		return stats;
	}

	/** One for a single test, on a database of its own and with other settings. */
	public static Stats own(String... settings) {
		return new Stats(settings);
	}

	/** Settings of an instance on a new database, and others or more. */
	public static String[] settings(String... more) {
		Map<String, String> settings = new LinkedHashMap<>();
		LocalIssuer.shared().settings().forEach((name, value) -> settings.put("--" + name, "--" + name + "=" + value));
		Stream
			.concat(Stream.of("--server.port=0", "--spring.datasource.url=" + TestStack.newDatabase(),
					"--case-intake.reference-data=classpath:test-force.yaml", "--case-intake.journal.partitions=3",
					"--case-intake.answers.maximum-rows=20000", "--case-intake.answers.time-out=2s",
					"--case-intake.stream.interval=20ms", "--case-intake.stream.heartbeat=300ms"), Stream.of(more))
			.forEach((setting) -> settings.put(setting.split("=", 2)[0], setting));
		return settings.values().toArray(String[]::new);
	}

	/** As a signal stops it: what is asked is answered. */
	public void stop() {
		this.context.close();
	}

	@Override
	public void close() {
		stop();
		this.journal.close();
	}

	/** Kills the database that all tests share; what it has to recover from is little. */
	public void killDatabase() {
		// by a connection without the time limits of requests
		this.database.jdbc.sql("checkpoint").update();
		TestStack.postgres().kill();
	}

	private void reset() {
		// who has left is noticed with the next heartbeat
		await().until(() -> bean(MeterRegistry.class).get("case.intake.stream.readers").gauge().value() == 0);
		this.journal.reset();
		CLOCK.set(START);
		jdbc().sql("truncate cell, partition_total, partition_confirmation, quarantine, alarm").update();
		emptyLedger();
		jdbc().sql("delete from partition_progress where generation > 1").update();
		jdbc().sql("delete from generation where generation > 1").update();
		jdbc().sql("update generation set state = 'live'").update();
		jdbc().sql("update partition_progress set last_sequence = 0, last_event_id = null").update();
	}

	/** What is out stays out: only who owns the database can do this. */
	private void emptyLedger() {
		new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			jdbc().sql("set local session_replication_role = replica").update();
			jdbc().sql("truncate series, release, withdrawal, repair restart identity").update();
			jdbc().sql("update ledger set entries = 0").update();
		});
	}

	public SettableClock clock() {
		return CLOCK;
	}

	public FakeJournal journal() {
		return this.journal;
	}

	public JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Holds up every query of cells until it is closed. */
	public LockedCells lockedCells() {
		return new LockedCells(bean(DataSource.class));
	}

	/** The counting half of the service, on the same counters. */
	public PartitionCounting counting() {
		return this.database.counting();
	}

	public Counters counters() {
		return new Counters(jdbc());
	}

	public RestTestClient http() {
		return RestTestClient.bindToServer()
			.baseUrl(address())
			.defaultHeader("Authorization", LocalIssuer.bearer())
			.build();
	}

	/** What keeps the sessions of people. */
	public Manager sessions() {
		var server = (TomcatWebServer) Objects
			.requireNonNull(((WebServerApplicationContext) this.context).getWebServer());
		return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
	}

	/** Where it listens. */
	public String address() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	/** A reader of the stream, which the test closes. */
	public LiveReader live(String parameters) throws IOException, InterruptedException {
		return live(parameters, null);
	}

	/** One that comes again and names what it was told last. */
	public LiveReader live(String parameters, @Nullable String lastEventId) throws IOException, InterruptedException {
		return LiveReader.open(address() + "/v1/statistics/stream?" + parameters, lastEventId);
	}

	/** The JSON of a successful answer. */
	public JsonNode get(String path) {
		JsonNode answer = http().get()
			.uri(URI.create(address() + path))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		if (answer == null) {
			throw new AssertionError("The answer has no body");
		}
		return answer;
	}

	/** No component, so that the service's own scan passes it by. */
	@EnableAutoConfiguration
	@ConfigurationPropertiesScan({ "caseintake.stats.counting", "caseintake.stats.pipeline", "caseintake.stats.stream",
			"caseintake.stats.releases" })
	@ComponentScan({ "caseintake.stats.statistics", "caseintake.stats.stream", "caseintake.stats.releases",
			"caseintake.stats.pipeline", "caseintake.stats.problems", "caseintake.stats.referencedata",
			"caseintake.stats.dashboard", "caseintake.stats.imports", "caseintake.stats.relay",
			"caseintake.stats.access" })
	@ComponentScan(basePackages = "caseintake.stats.repair", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Repairs(Controller)?"))
	@ComponentScan(basePackages = "caseintake.stats.counting.healing", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.JournalConfiguration"))
	static class Answering {

		@Bean
		Clock clock() {
			return CLOCK;
		}

	}

}
