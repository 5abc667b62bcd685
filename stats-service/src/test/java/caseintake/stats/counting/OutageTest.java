package caseintake.stats.counting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.localstack.LocalPostgres;
import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is away for a while, counting goes on by itself and comes out exact. */
@ResourceLock("topic")
class OutageTest {

	private static final int PARTITIONS = 2;

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final String group = "--case-intake.counting.group=" + UUID.randomUUID();

	private final HttpClient http = HttpClient.newHttpClient();

	@AfterEach
	void removeTopic() {
		Topic.remove();
		this.journal.close();
		this.http.close();
	}

	@Test
	void aDatabaseThatIsKilledInTheMiddleIsWaitedFor(@TempDir Path folder) throws Exception {
		try (LocalPostgres postgres = LocalPostgres.start(folder, 0); Topic topic = Topic.create(PARTITIONS)) {
			String url = postgres.jdbcUrl("counters");
			var database = new CountersDatabase(url);
			try (StatsInstance instance = start(url, "--spring.kafka.consumer.max-poll-records=10",
					"--spring.datasource.hikari.connection-timeout=250")) {
				Events events = this.journal.partition(0);
				topic.send(0, events.opened("vest", 1000));
				eventually(() -> assertThat(database.sequence(0)).isPositive());
				// nothing that the listener skips is healed behind its back
				this.journal.silence(true);
				postgres.kill();
				topic.send(1, this.journal.partition(1).opened("agder", 500));
				eventually(() -> assertThat(status(instance, "readiness")).isEqualTo(503));
				assertThat(status(instance, "liveness")).isEqualTo(200);
				// long enough for a listener that counts its tries to give up
				await().during(Duration.ofSeconds(8))
					.atMost(Duration.ofMinutes(1))
					.until(() -> status(instance, "readiness") == 503);
				postgres.restart();
				eventually(() -> assertThat(database.cases()).containsOnly(Map.entry("vest", 1000L),
						Map.entry("agder", 500L)));
				eventually(() -> assertThat(status(instance, "readiness")).isEqualTo(200));
			}
			assertThat(database.totals()).containsOnly(Map.entry("vest", 1000L), Map.entry("agder", 500L));
			assertThat(database.alarms()).isEmpty();
		}
	}

	@Test
	void aBrokerThatIsAwayDoesNotMakeTheServiceUnready() throws Exception {
		String url = TestStack.newDatabase();
		var database = new CountersDatabase(url);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start(url)) {
			Events events = this.journal.partition(0);
			topic.send(0, events.opened("vest"));
			eventually(() -> assertThat(database.sequence(0)).isEqualTo(1));
			TestStack.kafka().kill();
			assertThat(status(instance, "readiness")).isEqualTo(200);
			TestStack.kafka().restart();
			topic.send(0, events.opened("vest"));
			eventually(() -> assertThat(database.sequence(0)).isEqualTo(2));
		}
	}

	@Test
	void aTopicThatDoesNotExistYetIsCountedWhenItAppears() throws Exception {
		String url = TestStack.newDatabase();
		var database = new CountersDatabase(url);
		try (StatsInstance instance = start(url)) {
			assertThat(status(instance, "readiness")).isEqualTo(200);
			try (Topic topic = Topic.create(PARTITIONS)) {
				topic.send(0, this.journal.partition(0).opened("vest"));
				eventually(() -> assertThat(database.sequence(0)).isEqualTo(1));
			}
		}
	}

	@Test
	void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
		String url = TestStack.newDatabase();
		var database = new CountersDatabase(url);
		Events events = this.journal.partition(0);
		try (StatsInstance instance = start(url)) {
			try (Topic topic = Topic.create(PARTITIONS)) {
				topic.send(0, events.opened("vest", 20));
				eventually(() -> assertThat(database.sequence(0)).isEqualTo(20));
			}
			try (Topic topic = Topic.create(PARTITIONS)) {
				topic.send(0, events.opened("vest"));
				eventually(() -> assertThat(database.sequence(0)).isEqualTo(21));
			}
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
	}

	private StatsInstance start(String url, String... settings) {
		String[] all = Arrays.copyOf(settings, settings.length + 1);
		all[settings.length] = this.group;
		return StatsInstance.start(url, this.journal, PARTITIONS, all);
	}

	private int status(StatsInstance instance, String probe) throws Exception {
		URI address = URI.create("http://127.0.0.1:%d/actuator/health/%s".formatted(instance.port(), probe));
		return this.http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private static void eventually(ThrowingRunnable assertion) {
		await().atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(assertion);
	}

}
