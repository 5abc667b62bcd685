package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class LocalKafkaTest {

	private static final TopicPartition NOTES = new TopicPartition("notes", 0);

	@TempDir
	Path folder;

	@Test
	void recordsSurviveAKillAndARestart() throws Exception {
		try (LocalKafka kafka = LocalKafka.start(this.folder, 0)) {
			String servers = kafka.bootstrapServers();
			createTopic(kafka);
			send(kafka, "kept");
			ProcessHandle killed = kafka.handle();
			kafka.kill();
			assertThat(killed.isAlive()).isFalse();
			kafka.restart();
			assertThat(kafka.bootstrapServers()).isEqualTo(servers);
			send(kafka, "added");
			assertThat(records(kafka, 2)).containsExactly("kept", "added");
		}
		try (LocalKafka again = LocalKafka.start(this.folder, 0)) {
			assertThat(records(again, 2)).containsExactly("kept", "added");
		}
	}

	@Test
	void topicsDoNotAppearByThemselves() {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers(), "max.block.ms",
				1_500);
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			assertThat(producer.send(new ProducerRecord<>("never-created", "x"))).failsWithin(Duration.ofSeconds(5))
				.withThrowableThat()
				.withCauseInstanceOf(TimeoutException.class);
		}
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(PortTakenException.class)
				.isThrownBy(() -> LocalKafka.start(this.folder, other.getLocalPort()))
				.withMessageContaining("port " + other.getLocalPort());
		}
	}

	@Test
	void twoBrokersNeverShareTheirData() {
		try (LocalKafka first = LocalKafka.start(this.folder, 0)) {
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> LocalKafka.start(this.folder, 0))
				.withMessageContaining("process " + first.handle().pid())
				.withMessageContaining("already runs on");
		}
	}

	@Test
	void aBrokerThatCannotStartShowsItsLog() throws IOException {
		LocalKafka.start(this.folder, 0).close();
		Files.writeString(this.folder.resolve("data").resolve("meta.properties"), "version=1\nnode.id=7\n");
		assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> LocalKafka.start(this.folder, 0))
			.withMessageContaining("Kafka ended with exit code 1")
			.withMessageContaining("meta.properties");
	}

	private static void createTopic(LocalKafka kafka) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(NOTES.topic(), 1, (short) 1))).all().get();
		}
	}

	private static void send(LocalKafka kafka, String text) throws Exception {
		Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(NOTES.topic(), NOTES.partition(), null, text)).get();
		}
	}

	private static List<String> records(LocalKafka kafka, int wanted) {
		Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(NOTES));
			consumer.seekToBeginning(List.of(NOTES));
			List<String> found = new ArrayList<>();
			await().until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((each) -> found.add(each.value()));
				return found.size() >= wanted;
			});
			return found;
		}
	}

}
