package caseintake.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalKafkaClusterTest {

	private static final String TOPIC = "notes";

	@TempDir
	Path folder;

	private final Map<String, Integer> detours = new HashMap<>();

	@Test
	void threeBrokersKeepEverythingThreeTimesAndDoWithoutOne() throws Exception {
		try (LocalKafkaCluster cluster = LocalKafkaCluster.start(this.folder, List.of("some-client"), this::noDetour,
				this.folder)) {
			assertThat(cluster.brokers()).extracting(LocalBroker::name)
				.containsExactly("kafka-1", "kafka-2", "kafka-3");
			createTopic(cluster);
			cluster.brokers().getFirst().kill();
			send(cluster, "written by two");
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> cluster.brokers().getLast().start())
				.withMessage("kafka-3 already runs");
			cluster.brokers().getFirst().start();
			assertThat(cluster.brokers()).allMatch(LocalBroker::isRunning);
			assertThat(new TreeSet<>(this.detours.keySet())).containsExactly("controllers>kafka-1",
					"controllers>kafka-2", "controllers>kafka-3", "replication>kafka-1", "replication>kafka-2",
					"replication>kafka-3", "some-client>kafka-1", "some-client>kafka-2", "some-client>kafka-3");
			assertThat(cluster.bootstrapServers("some-client")).contains(":" + this.detours.get("some-client>kafka-1"))
				.isNotEqualTo(cluster.directServers());
		}
	}

	private int noDetour(String from, String broker, int port) {
		this.detours.put(from + ">" + broker, port);
		return port;
	}

	private static void createTopic(LocalKafkaCluster cluster) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.directServers()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 3))).all().get();
			assertThat(admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values()).singleElement()
				.extracting((made) -> made.partitions().getFirst().replicas().size())
				.isEqualTo(3);
		}
	}

	private static void send(LocalKafkaCluster cluster, String text) throws Exception {
		Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers("some-client"), "acks",
				"all");
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(TOPIC, text)).get();
		}
	}

}
