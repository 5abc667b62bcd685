package caseintake.stats.counting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances count what the topic brings while the generations change. */
@ResourceLock("topic")
class SwapWhileCountingTest {

	private static final int PARTITIONS = 3;

	private final String url = TestStack.newDatabase();

	private final CountersDatabase database = new CountersDatabase(this.url);

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final Topic topic = Topic.create(PARTITIONS);

	private final String group = "--case-intake.counting.group=" + UUID.randomUUID();

	private final HttpClient http = HttpClient.newHttpClient();

	@AfterEach
	void removeTopic() {
		this.topic.close();
		this.journal.close();
		this.http.close();
	}

	@Test
	void theListenersOfBothGoOnInTheNewGenerationAndReadersSeeOneOfThem() throws Exception {
		send(200);
		try (StatsInstance first = start(); StatsInstance second = start()) {
			eventually(() -> assertThat(assigned(second)).isPositive());
			var swapped = new CountDownLatch(1);
			try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
				Future<Long> reads = people.submit(() -> read(second, swapped));
				Future<Integer> sent = people.submit(() -> sendUntil(swapped));
				try {
					assertThat(send(first, "POST", "/v1/rebuilds")).isEqualTo(202);
					await().until(() -> send(first, "POST", "/v1/rebuilds/2/swap") == 200);
				}
				finally {
					swapped.countDown();
				}
				assertThat(sent.get()).isPositive();
				assertThat(reads.get()).isPositive();
			}
			long before = counted();
			// nothing is healed from here on: the listeners alone read on
			this.journal.silence(true);
			send(20);
			eventually(() -> assertThat(counted()).isEqualTo(all()));
			assertThat(all()).isGreaterThanOrEqualTo(before + PARTITIONS * 20);
			assertThat(assigned(first)).isPositive();
		}
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", all()));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", all()));
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.quarantine()).isEmpty();
	}

	private int sendUntil(CountDownLatch swapped) {
		int sent = 0;
		while (swapped.getCount() > 0) {
			send(5);
			sent++;
		}
		return sent;
	}

	private long read(StatsInstance instance, CountDownLatch swapped) throws Exception {
		long total = 0;
		while (swapped.getCount() > 0) {
			String answer = this.http
				.send(HttpRequest.newBuilder(address(instance, "/v1/statistics/cases"))
					.header("Authorization", LocalIssuer.bearer())
					.build(), HttpResponse.BodyHandlers.ofString())
				.body();
			long now = JsonMapper.shared().readTree(answer).get("total").asLong();
			assertThat(now).isGreaterThanOrEqualTo(total);
			total = now;
		}
		return total;
	}

	private int send(StatsInstance instance, String method, String path) throws IOException, InterruptedException {
		return this.http
			.send(HttpRequest.newBuilder(address(instance, path))
				.header("Authorization", LocalIssuer.bearer())
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private static URI address(StatsInstance instance, String path) {
		return URI.create("http://127.0.0.1:" + instance.port() + path);
	}

	private void send(int cases) {
		for (int partition = 0; partition < PARTITIONS; partition++) {
			Events events = this.journal.partition(partition);
			long before = events.all().size();
			events.opened("vest", cases);
			this.topic.send(partition, events.after(before));
		}
	}

	private long all() {
		long all = 0;
		for (int partition = 0; partition < PARTITIONS; partition++) {
			all += this.journal.partition(partition).all().size();
		}
		return all;
	}

	private long counted() {
		return this.database.cases().getOrDefault("vest", 0L);
	}

	private static int assigned(StatsInstance instance) {
		return instance.bean(ConcurrentMessageListenerContainer.class).getAssignedPartitions().size();
	}

	private StatsInstance start() {
		return StatsInstance.start(this.url, this.journal, PARTITIONS, this.group);
	}

	private static void eventually(ThrowingRunnable assertion) {
		await().pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

}
