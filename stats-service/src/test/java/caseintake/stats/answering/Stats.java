package caseintake.stats.answering;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import caseintake.localstack.TestStack;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.PartitionCounting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The service without its listener, with real HTTP, on a real database, a journal and a
 * clock of its own. One for all tests of a JVM; each test begins with empty counters.
 */
public final class Stats {

	private static final Instant START = Instant.parse("2017-05-10T10:00:00Z");

	private static final SettableClock CLOCK = new SettableClock();

	private static @Nullable Stats running;

	private final ConfigurableApplicationContext context;

	private final FakeJournal journal = new FakeJournal();

	private final CountersDatabase database;

	private Stats() {
		CLOCK.set(START);
		this.context = new SpringApplicationBuilder(Answering.class).registerShutdownHook(false)
			.run(settings("--case-intake.journal.url=" + this.journal.url()));
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

	/** Settings of an instance on a new database, and more. */
	public static String[] settings(String... more) {
		var settings = new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + TestStack.newDatabase(),
				"--case-intake.reference-data=classpath:test-force.yaml", "--case-intake.journal.partitions=3",
				"--case-intake.answers.maximum-rows=20000", "--case-intake.answers.time-out=2s"));
		settings.addAll(List.of(more));
		return settings.toArray(String[]::new);
	}

	private void reset() {
		this.journal.reset();
		CLOCK.set(START);
		jdbc().sql("truncate cell, partition_total, partition_confirmation, quarantine, alarm").update();
		jdbc().sql("delete from partition_progress where generation > 1").update();
		jdbc().sql("delete from generation where generation > 1").update();
		jdbc().sql("update partition_progress set last_sequence = 0, last_event_id = null").update();
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
		return RestTestClient.bindToServer().baseUrl(address()).build();
	}

	/** Where it listens. */
	public String address() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
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
	@ConfigurationPropertiesScan("caseintake.stats.pipeline")
	@ComponentScan({ "caseintake.stats.statistics", "caseintake.stats.pipeline", "caseintake.stats.problems",
			"caseintake.stats.referencedata" })
	static class Answering {

		@Bean
		Clock clock() {
			return CLOCK;
		}

	}

}
