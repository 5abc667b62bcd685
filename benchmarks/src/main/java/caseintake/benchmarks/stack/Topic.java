package caseintake.benchmarks.stack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic of case events, seen from outside. */
public final class Topic implements AutoCloseable {

	public static final String NAME = "case-events.v1";

	public static final int PARTITIONS = 12;

	private final Admin admin;

	public Topic(String bootstrapServers) {
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
	}

	/** Puts an empty one, set as intake-service sets its own, in its place. */
	public void makeAnew() throws InterruptedException {
		deleteStartingWith(NAME);
		var topic = new NewTopic(NAME, PARTITIONS, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
		while (true) {
			try {
				this.admin.createTopics(List.of(topic)).all().get();
				return;
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof TopicExistsException)) {
					throw new IllegalStateException(ex);
				}
				// the old one is still being deleted
			}
		}
	}

	/** Deletes all topics of such names. */
	public void deleteStartingWith(String prefix) throws InterruptedException {
		try {
			List<String> names = this.admin.listTopics()
				.names()
				.get()
				.stream()
				.filter((name) -> name.startsWith(prefix))
				.toList();
			this.admin.deleteTopics(names).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static List<TopicPartition> partitions() {
		return IntStream.range(0, PARTITIONS).mapToObj((partition) -> new TopicPartition(NAME, partition)).toList();
	}

	/** How many records it has. */
	public long records() throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetSpec> ends = partitions().stream()
			.collect(Collectors.toMap(Function.identity(), (_) -> OffsetSpec.latest()));
		return this.admin.listOffsets(ends)
			.all()
			.get()
			.values()
			.stream()
			.mapToLong(ListOffsetsResultInfo::offset)
			.sum();
	}

	/** How many bytes its log has on disk. */
	public long bytes() throws ExecutionException, InterruptedException {
		List<Integer> brokers = this.admin.describeCluster().nodes().get().stream().map(Node::id).toList();
		return this.admin.describeLogDirs(brokers)
			.allDescriptions()
			.get()
			.values()
			.stream()
			.flatMap((folders) -> folders.values().stream())
			.flatMap((folder) -> folder.replicaInfos().entrySet().stream())
			.filter((replica) -> replica.getKey().topic().equals(NAME))
			.mapToLong((replica) -> replica.getValue().size())
			.sum();
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
