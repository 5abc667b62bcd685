package caseintake.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.localstack.LocalPostgres;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The procedures of docs/runbook.md, on real databases and a real broker. */
class RepairIT {

	private static final String REASON = """
			{"reason":"as the runbook says"}""";

	@TempDir
	private Path folder;

	@Test
	void aReplicaPromotedBehindItsPrimaryIsToldWhatItLostIsNamedAndTheCountersAreRebuilt() throws Exception {
		Path primaryFolder = this.folder.resolve("primary");
		try (Pipeline pipeline = Pipeline.without(this.folder);
				LocalPostgres primary = LocalPostgres.start(primaryFolder, 0)) {
			pipeline.ready(pipeline.startIntake("intake", primary));
			pipeline.ready(pipeline.startStats("stats", "intake"));
			importCases(pipeline, "kept", 60);
			pipeline.awaitComplete(60);
			try (Replica replica = Replica.of(primary, primaryFolder, this.folder.resolve("replica"))) {
				replica.catchUpAndCutOff(primary);
				importCases(pipeline, "lost", 40);
				pipeline.awaitComplete(100);
				awaitPublished(pipeline, 100);
				pipeline.service("intake").kill();
				primary.kill();
				pipeline.ready(pipeline.startIntake("intake", replica.promote()));

				Awaitility.await().until(() -> alarms(pipeline.stats()).contains("journal-went-back"));
				Awaitility.await().until(() -> alarms(pipeline.intake()).contains("journal-behind-topic"));
				assertThat(pipeline.stats().get("/v1/statistics/cases").json().get("completeness").asString())
					.isEqualTo("unknown");
				assertThat(lost(pipeline)).isEqualTo(40);

				importCases(pipeline, "after", 10);
				assertThat(pipeline.intake().command("/v1/alarms", REASON).status()).isEqualTo(201);
				replaceTheTopic(pipeline);
				rebuildAndSwap(pipeline, "{\"journalWentBack\":true,\"reason\":\"replica promoted\"}");
				resolveAlarms(pipeline.intake());
				pipeline.awaitComplete(70);
				assertThat(total(pipeline)).isEqualTo(70);
				awaitWholeTopic(pipeline, 70);

				importCases(pipeline, "lost", 40);
				pipeline.awaitComplete(110);
				assertThat(total(pipeline)).isEqualTo(110);
			}
		}
	}

	@Test
	void countersRestoredFromAnOldBackupCatchUpByThemselves() throws Exception {
		try (Pipeline pipeline = Pipeline.start(this.folder)) {
			importCases(pipeline, "before", 50);
			pipeline.awaitComplete(50);
			pipeline.service("stats").kill();
			execute(pipeline.postgres, "create database backup template stats");
			pipeline.ready(pipeline.startStats("stats", "intake"));
			importCases(pipeline, "after", 70);
			pipeline.awaitComplete(120);
			pipeline.service("stats").kill();
			execute(pipeline.postgres, "drop database stats with (force)");
			execute(pipeline.postgres, "alter database backup rename to stats");
			pipeline.ready(pipeline.startStats("stats", "intake"));
			pipeline.awaitComplete(120);
			assertThat(total(pipeline)).isEqualTo(120);
			assertThat(alarms(pipeline.stats())).isEmpty();
		}
	}

	/** Nothing that the topic does not bring is counted. */
	@Test
	void anEmptyKafkaIsFilledAgainFromTheJournal() throws Exception {
		try (Pipeline pipeline = Pipeline.start(this.folder, Map.of("CASE_INTAKE_COUNTING_HEAL_AFTER", "1h"))) {
			importCases(pipeline, "before", 80);
			pipeline.awaitComplete(80);
			awaitPublished(pipeline, 80);
			pipeline.kafka.kill();
			importCases(pipeline, "meanwhile", 10);
			pipeline.loseKafka();
			importCases(pipeline, "after", 10);
			pipeline.awaitComplete(100);
			awaitPublished(pipeline, 100);
			awaitWholeTopic(pipeline, 100);
			importCases(pipeline, "later", 10);
			pipeline.awaitComplete(110);
			assertThat(total(pipeline)).isEqualTo(110);
			assertThat(alarms(pipeline.stats())).isEmpty();
			assertThat(alarms(pipeline.intake())).isEmpty();
		}
	}

	private static void importCases(Pipeline pipeline, String prefix, int cases) {
		String lines = IntStream.range(0, cases).mapToObj((i) -> """
				{"sourceReference":"%s-%d","unit":"vest","category":"travel","openedOn":"2016-05-17"}
				""".formatted(prefix, i)).collect(Collectors.joining());
		JsonNode answer = pipeline.intake().importLines(BodyPublishers.ofString(lines)).json();
		assertThat(answer.get("created").asLong()).isEqualTo(cases);
	}

	private static void awaitPublished(Pipeline pipeline, long events) {
		Awaitility.await().until(() -> {
			long published = 0;
			for (JsonNode partition : pipeline.intake().get("/v1/journal").json().get("partitions")) {
				published += partition.get("published").asLong();
			}
			return published == events;
		});
	}

	private static List<String> alarms(Http service) {
		List<String> kinds = new ArrayList<>();
		for (JsonNode alarm : service.get("/v1/alarms").json().get("alarms")) {
			if (alarm.get("resolvedAt").isNull()) {
				kinds.add(alarm.get("kind").asString());
			}
		}
		return kinds;
	}

	private static void resolveAlarms(Http service) {
		for (JsonNode alarm : service.get("/v1/alarms").json().get("alarms")) {
			if (alarm.get("resolvedAt").isNull()) {
				String path = "/v1/alarms/%d/resolution".formatted(alarm.get("id").asLong());
				assertThat(service.command(path, REASON).status()).isEqualTo(200);
			}
		}
	}

	private static long lost(Pipeline pipeline) {
		long lost = 0;
		for (JsonNode partition : pipeline.intake().get("/v1/journal/lost").json().get("partitions")) {
			lost += partition.get("lost").size();
		}
		return lost;
	}

	private static void replaceTheTopic(Pipeline pipeline) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", pipeline.kafka.bootstrapServers()))) {
			admin.deleteTopics(List.of(CaseEventTopic.NAME)).all().get();
		}
	}

	private static void rebuildAndSwap(Pipeline pipeline, String declaration) {
		Http.Answer started = pipeline.stats().command("/v1/rebuilds");
		assertThat(started.status()).as(started.body()).isEqualTo(202);
		String path = "/v1/rebuilds/" + started.json().get("generation").asInt();
		Awaitility.await().until(() -> {
			JsonNode rebuild = pipeline.stats().get(path).json();
			return rebuild.get("counted").asLong() == rebuild.get("head").asLong();
		});
		Awaitility.await().until(() -> pipeline.stats().command(path + "/swap", declaration).status() == 200);
		assertThat(pipeline.stats().get(path).json().get("state").asString()).isEqualTo("live");
	}

	private static long total(Pipeline pipeline) {
		return pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong();
	}

	/** A reader that takes the next event of each chain, however often it is repeated. */
	private static void awaitWholeTopic(Pipeline pipeline, long events) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> readableFromTheStart(pipeline) == events);
	}

	private static long readableFromTheStart(Pipeline pipeline) throws Exception {
		Map<Integer, Map<@org.jspecify.annotations.Nullable UUID, ChainLink>> next = new HashMap<>();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", pipeline.kafka.bootstrapServers()),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(CaseEventTopic.NAME)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((one) -> consumer.position(one) < Objects.requireNonNull(end.get(one)))) {
				for (var message : consumer.poll(Duration.ofMillis(200))) {
					ChainLink link = CaseEventTopic.read(message).link();
					next.computeIfAbsent(message.partition(), (partition) -> new HashMap<>())
						.put(link.previousId(), link);
				}
			}
		}
		long readable = 0;
		for (var chain : next.values()) {
			for (ChainLink link = chain.get(null); link != null; link = chain.get(link.id())) {
				readable++;
			}
		}
		return readable;
	}

	private static void execute(LocalPostgres server, String sql) throws Exception {
		try (Connection connection = DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.port()));
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
