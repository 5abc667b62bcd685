package caseintake.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.localstack.LocalPostgres;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The procedures of docs/runbook.md, on real databases and a real broker. */
class RepairIT {

	@TempDir
	private Path folder;

	@Test
	void aReplicaPromotedBehindItsPrimaryIsToldWhatItLostIsNamedAndTheCountersAreRebuilt() throws Exception {
		Path primaryFolder = this.folder.resolve("primary");
		try (Pipeline pipeline = Pipeline.without(this.folder);
				LocalPostgres primary = LocalPostgres.start(primaryFolder, 0)) {
			var operator = new Operator(pipeline);
			pipeline.ready(pipeline.startIntake("intake", primary));
			pipeline.ready(pipeline.startStats("stats", "intake"));
			operator.importCases("kept", 60);
			pipeline.awaitComplete(60);
			try (Replica replica = Replica.of(primary, primaryFolder, this.folder.resolve("replica"))) {
				replica.catchUpAndCutOff(primary);
				operator.importCases("lost", 40);
				pipeline.awaitComplete(100);
				operator.awaitPublished(100);
				pipeline.service("intake").kill();
				primary.kill();
				pipeline.ready(pipeline.startIntake("intake", replica.promote()));

				Awaitility.await().until(() -> operator.alarms(pipeline.stats()).contains("journal-went-back"));
				Awaitility.await().until(() -> operator.alarms(pipeline.intake()).contains("journal-behind-topic"));
				assertThat(pipeline.stats().get("/v1/statistics/cases").json().get("completeness").asString())
					.isEqualTo("unknown");
				assertThat(operator.lost()).isEqualTo(40);

				operator.importCases("after", 10);
				assertThat(pipeline.intake().command("/v1/alarms", Operator.REASON).status()).isEqualTo(201);
				operator.replaceTheTopic();
				operator.rebuildAndSwap("{\"journalWentBack\":true,\"reason\":\"replica promoted\"}");
				operator.resolveAlarms(pipeline.intake());
				pipeline.awaitComplete(70);
				assertThat(operator.total()).isEqualTo(70);
				awaitWholeTopic(pipeline, 70);

				operator.importCases("lost", 40);
				pipeline.awaitComplete(110);
				assertThat(operator.total()).isEqualTo(110);
			}
		}
	}

	/** Nothing that the topic does not bring is counted. */
	@Test
	void anEmptyKafkaIsFilledAgainFromTheJournal() throws Exception {
		try (Pipeline pipeline = Pipeline.start(this.folder, Map.of("CASE_INTAKE_COUNTING_HEAL_AFTER", "1h"))) {
			var operator = new Operator(pipeline);
			operator.importCases("before", 80);
			pipeline.awaitComplete(80);
			operator.awaitPublished(80);
			pipeline.kafka.kill();
			operator.importCases("meanwhile", 10);
			pipeline.loseKafka();
			operator.importCases("after", 10);
			pipeline.awaitComplete(100);
			operator.awaitPublished(100);
			awaitWholeTopic(pipeline, 100);
			operator.importCases("later", 10);
			pipeline.awaitComplete(110);
			assertThat(operator.total()).isEqualTo(110);
			assertThat(operator.alarms(pipeline.stats())).isEmpty();
			assertThat(operator.alarms(pipeline.intake())).isEmpty();
		}
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

}
