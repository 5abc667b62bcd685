package caseintake.stats.repairing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import caseintake.protocol.Arrival;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.ScriptedJournal;
import caseintake.stats.counting.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The service without its listener and with no schedule: nothing happens unless a test
 * does it. With real HTTP, on a real database and a journal that a test writes. One for
 * all tests of a JVM; each test begins with empty counters of three partitions.
 */
public final class Workshop extends Calls {

	public static final int PARTITIONS = 3;

	private static @Nullable Workshop running;

	private final String url = TestStack.newDatabase();

	private final CountersDatabase database = new CountersDatabase(this.url);

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final ConfigurableApplicationContext context = instance();

	private JsonNode decision = JsonMapper.shared().createObjectNode();

	public static synchronized Workshop withEmptyCounters() {
		Workshop workshop = (running != null) ? running : new Workshop();
		running = workshop;
		workshop.reset();
		return workshop;
	}

	/** One more instance on the same database. */
	public ConfigurableApplicationContext instance() {
		return new SpringApplicationBuilder(Repairing.class).registerShutdownHook(false)
			.run(LocalIssuer.shared()
				.arguments("--server.port=0", "--spring.datasource.url=" + this.url, "--spring.main.banner-mode=off",
						"--spring.datasource.hikari.connection-timeout=20000",
						"--case-intake.journal.url=" + this.journal.url(),
						"--case-intake.journal.partitions=" + PARTITIONS, "--case-intake.rebuild.lease=2s",
						"--case-intake.rebuild.catch-up-within=20s", "--case-intake.rebuild.swap-within=4s"));
	}

	private void reset() {
		this.journal.reset();
		// what an instance does in the background takes the tables in another order
		await().ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class).untilAsserted(this::empty);
		this.database.jdbc.sql("insert into generation (generation, state) values (1, 'live')").update();
		this.database.jdbc
			.sql("insert into partition_progress (generation, partition) select 1, p from generate_series(0, 2) p")
			.update();
	}

	private void empty() {
		this.database.jdbc.sql(
				"truncate cell, partition_total, partition_confirmation, quarantine, alarm, partition_progress, generation")
			.update();
	}

	public CountersDatabase database() {
		return this.database;
	}

	public ScriptedJournal journal() {
		return this.journal;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Adds cases to the journal. */
	public Events recorded(int partition, String unit, int cases) {
		Events events = this.journal.partition(partition);
		events.opened(unit, cases);
		return events;
	}

	/**
	 * Counts everything that the journal has and the live generation not, from the topic.
	 */
	public void count() {
		for (int partition = 0; partition < PARTITIONS; partition++) {
			count(partition, Events.fromTopic(this.journal.partition(partition).all()));
		}
	}

	public Outcome count(int partition, List<Arrival> arrivals) {
		return bean(PartitionCounting.class).count(live(), partition, arrivals, Source.TOPIC);
	}

	public int live() {
		return this.database.jdbc.sql("select generation from generation where state = 'live'")
			.query(Integer.class)
			.single();
	}

	/** Does something while another transaction holds what is counted of a partition. */
	public void whileHeld(int partition, Runnable action) {
		this.database.transaction().executeWithoutResult((status) -> {
			this.database.jdbc.sql("select from partition_progress where partition = ? for update")
				.param(partition)
				.query()
				.listOfRows();
			action.run();
		});
	}

	/** All cells of a generation, as text and in order. */
	public List<String> cells(int generation) {
		return this.database.jdbc
			.sql("""
					select (opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason, added, removed)::text
					from cell where generation = ? order by 1
					""")
			.param(generation)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Audited deeds since ever, oldest first. */
	public List<String> deeds() {
		List<String> deeds = new ArrayList<>();
		get("/v1/repairs").get("repairs")
			.forEach((deed) -> deeds.addFirst(deed.get("action").asString() + " | " + deed.get("subject").asString()
					+ " | " + deed.get("reason").asString("-")));
		return deeds;
	}

	@Override
	String address() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	/** Builds a generation up to what the journal has now. */
	public int build() {
		int generation = post("/v1/rebuilds", null, 202).get("generation").asInt();
		long all = IntStream.range(0, PARTITIONS)
			.mapToLong((partition) -> this.journal.partition(partition).all().size())
			.sum();
		await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
			JsonNode rebuild = get("/v1/rebuilds/" + generation);
			assertThat(rebuild.get("counted").asLong() + rebuild.get("quarantined").asLong()).isEqualTo(all);
		});
		return generation;
	}

	/** Asks for a swap until it is decided: a slow machine may need more than one try. */
	public JsonNode swap(int generation, @Nullable String body, int status) {
		String path = "/v1/rebuilds/" + generation + "/swap";
		await().atMost(Duration.ofSeconds(60)).until(() -> {
			byte[] answer = exchange(HttpMethod.POST, path, body).expectStatus()
				.value((code) -> assertThat(code).isIn(status, 503))
				.returnResult(byte[].class)
				.getResponseBody();
			this.decision = json(answer);
			return !this.decision.has("status") || this.decision.get("status").asInt() != 503;
		});
		return this.decision;
	}

	/** Codes of everything that stands against a swap, by partition. */
	public List<String> refusals(int generation) {
		List<String> refusals = new ArrayList<>();
		JsonNode problem = swap(generation, null, 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/swap-refused");
		problem.get("errors")
			.forEach((error) -> refusals.add(error.get("partition").asInt() + " " + error.get("code").asString()));
		return refusals;
	}

	/** A body with a reason. */
	public static String because(String reason) {
		return JsonMapper.shared().writeValueAsString(Map.of("reason", reason));
	}

	/** No component, so that the service's own scan passes it by. */
	@EnableAutoConfiguration
	@ConfigurationPropertiesScan("caseintake.stats")
	@ComponentScan(basePackages = "caseintake.stats", excludeFilters = { @ComponentScan.Filter(type = FilterType.REGEX,
			pattern = { "caseintake\\.stats\\.counting\\.Listener.*", "caseintake\\.stats\\.StatsApplication" }) })
	static class Repairing {

		@Bean
		java.time.Clock clock() {
			return java.time.Clock.systemUTC();
		}

	}

}
