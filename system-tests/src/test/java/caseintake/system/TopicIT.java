package caseintake.system;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.events.CaseEventTopic;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The topic as others read it: with kcat, and with CloudEvents' own library. */
class TopicIT {

	private static final int CASES = 500;

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	@BeforeAll
	static void start() {
		pipeline = Pipeline.start(folder);
		pipeline.intake().importLines(BodyPublishers.ofString(IntStream.range(0, CASES).mapToObj((i) -> """
				{"sourceReference":"case-%d","unit":"vest","category":"travel","openedOn":"2016-05-17"}
				""".formatted(i)).collect(Collectors.joining())));
		pipeline.awaitComplete(CASES);
	}

	@AfterAll
	static void stop() {
		pipeline.close();
	}

	@Test
	void kcatReadsEveryEventInSequenceAndChained() throws Exception {
		List<String> output = kcat("-C", "-t", CaseEventTopic.NAME, "-e", "-q", "-f", "%p %h\\n");
		assertThat(output).hasSize(CASES);
		Map<String, Map<String, String>> last = new HashMap<>();
		for (String line : output) {
			String partition = line.substring(0, line.indexOf(' '));
			Map<String, String> headers = new HashMap<>();
			for (String header : line.substring(line.indexOf(' ') + 1).split(",", -1)) {
				headers.put(header.substring(0, header.indexOf('=')), header.substring(header.indexOf('=') + 1));
			}
			assertThat(headers).containsEntry("ce_specversion", "1.0")
				.containsEntry("ce_type", "case-opened.v1")
				.containsEntry("ce_source", "/case-intake")
				.containsEntry("content-type", "application/json")
				.containsKeys("ce_id", "ce_subject", "ce_time");
			Map<String, String> before = last.put(partition, headers);
			long expected = (before != null) ? Long.parseLong(before.get("ce_sequence")) + 1 : 1;
			assertThat(headers.get("ce_sequence")).isEqualTo("%019d".formatted(expected));
			assertThat(headers.get("ce_previousid")).isEqualTo((before != null) ? before.get("ce_id") : null);
		}
	}

	@Test
	void cloudEventsOwnLibraryReadsTheTopic() {
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", pipeline.kafka.bootstrapServers()),
				new StringDeserializer(), new CloudEventDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(CaseEventTopic.NAME)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			List<ConsumerRecord<String, CloudEvent>> records = new ArrayList<>();
			while (records.size() < CASES) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			assertThat(records).allSatisfy((record) -> {
				CloudEvent event = record.value();
				assertThat(event.getSubject()).isEqualTo(record.key());
				assertThat(event.getDataContentType()).isEqualTo("application/json");
				assertThat(Objects.requireNonNull(event.getExtension("sequence")).toString()).hasSize(19);
				assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
					.contains("\"after\":{\"openingUnit\":\"vest\",\"unit\":\"vest\",\"category\":\"travel\"");
			});
		}
	}

	private static List<String> kcat(String... arguments) throws IOException, InterruptedException {
		assumeTrue(new ProcessBuilder("sh", "-c", "command -v kcat").start().waitFor() == 0,
				"skipped: there is no kcat on the PATH");
		List<String> command = new ArrayList<>(List.of("kcat", "-b", pipeline.kafka.bootstrapServers()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
		return lines;
	}

}
