package caseintake.intake.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import caseintake.events.CaseEventTopic;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalPartitions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The topic: created when it is missing, refused when its partitions are not the
 * journal's, or when it is compacted.
 */
@Component
class Topic {

	private static final Logger log = LoggerFactory.getLogger(Topic.class);

	private final KafkaSettings settings;

	private final JournalPartitions partitions;

	private final Alarms alarms;

	private final int replicas;

	Topic(KafkaSettings settings, JournalPartitions partitions, Alarms alarms, RelayProperties properties) {
		this.settings = settings;
		this.partitions = partitions;
		this.alarms = alarms;
		this.replicas = properties.replicas();
	}

	/**
	 * Creates the topic if there is none.
	 * @return its id: a topic that is made anew has another one
	 * @throws RelayHaltedException if it has another number of partitions, or is
	 * compacted
	 * @throws IllegalStateException if there are too few brokers to create it, or they do
	 * not agree yet whether there is one
	 */
	String requireReady() throws InterruptedException, ExecutionException {
		Admin admin = Admin.create(this.settings.admin());
		try {
			TopicDescription found = describe(admin).orElse(null);
			if (found == null) {
				String created = create(admin).orElse(null);
				if (created != null) {
					return created;
				}
				found = describe(admin).orElseThrow(() -> new IllegalStateException(
						"The topic %s was made or deleted just now".formatted(CaseEventTopic.NAME)));
			}
			requireFit(admin, found);
			warnOfFewReplicas(found);
			return found.topicId().toString();
		}
		finally {
			// without a wait for calls that a broker which is away will not answer
			admin.close(Duration.ZERO);
		}
	}

	private void requireFit(Admin admin, TopicDescription found) throws InterruptedException, ExecutionException {
		int count = found.partitions().size();
		if (count != this.partitions.count()) {
			halt("topic-has-other-partitions", "The topic %s has %d partitions, the journal has %d"
				.formatted(CaseEventTopic.NAME, count, this.partitions.count()));
		}
		var topic = new ConfigResource(ConfigResource.Type.TOPIC, CaseEventTopic.NAME);
		String cleanup = admin.describeConfigs(List.of(topic))
			.all()
			.get()
			.values()
			.iterator()
			.next()
			.get(TopicConfig.CLEANUP_POLICY_CONFIG)
			.value();
		if (cleanup.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
			halt("topic-is-compacted", "The topic %s has cleanup.policy %s".formatted(CaseEventTopic.NAME, cleanup));
		}
	}

	/** No alarm: what is sent is in the topic, and a person may add replicas. */
	private void warnOfFewReplicas(TopicDescription found) {
		int fewest = found.partitions().stream().mapToInt((partition) -> partition.replicas().size()).min().orElse(0);
		if (fewest < this.replicas) {
			log.atWarn()
				.log("The topic {} has {} of the {} replicas that case-intake.relay.replicas asks for",
						CaseEventTopic.NAME, fewest, this.replicas);
		}
	}

	private void halt(String kind, String detail) {
		this.alarms.raise(null, kind, detail);
		throw new RelayHaltedException(detail);
	}

	/** Looks again and again whether it is still the one with this id. */
	TopicWatch watch(String id) {
		return new TopicWatch(Admin.create(this.settings.admin()), id, this.partitions.count());
	}

	/** Its id; none without a topic. */
	Optional<String> id() throws InterruptedException, ExecutionException {
		Admin admin = Admin.create(this.settings.admin());
		try {
			return describe(admin).map((found) -> found.topicId().toString());
		}
		finally {
			admin.close(Duration.ZERO);
		}
	}

	/**
	 * Where a partition of the topic ends now; none without the topic or the partition.
	 */
	Optional<TopicEnd> end(int partition) throws InterruptedException, ExecutionException {
		Admin admin = Admin.create(this.settings.admin());
		try {
			TopicDescription found = describe(admin).orElse(null);
			if (found == null || partition >= found.partitions().size()) {
				return Optional.empty();
			}
			var place = new TopicPartition(CaseEventTopic.NAME, partition);
			long offset = admin.listOffsets(Map.of(place, OffsetSpec.latest())).partitionResult(place).get().offset();
			return Optional.of(new TopicEnd(found.topicId().toString(), partition, offset));
		}
		finally {
			admin.close(Duration.ZERO);
		}
	}

	static Optional<TopicDescription> describe(Admin admin) throws InterruptedException, ExecutionException {
		try {
			return Optional.ofNullable(
					admin.describeTopics(List.of(CaseEventTopic.NAME)).allTopicNames().get().get(CaseEventTopic.NAME));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/** Its id; none if somebody else made it meanwhile. */
	private Optional<String> create(Admin admin) throws InterruptedException, ExecutionException {
		var topic = new NewTopic(CaseEventTopic.NAME, this.partitions.count(), (short) this.replicas)
			.configs(settings());
		try {
			return Optional.of(admin.createTopics(List.of(topic)).topicId(CaseEventTopic.NAME).get().toString());
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof TopicExistsException) {
				return Optional.empty();
			}
			if (ex.getCause() instanceof InvalidReplicationFactorException) {
				int brokers = admin.describeCluster().nodes().get().size();
				throw new IllegalStateException(
						"The topic %s needs %d brokers (case-intake.relay.replicas), there now: %d"
							.formatted(CaseEventTopic.NAME, this.replicas, brokers),
						ex);
			}
			throw ex;
		}
	}

	private Map<String, String> settings() {
		return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
				TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
				String.valueOf(Math.max(1, this.replicas - 1)), TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
				"false",
				// an event has the database's time, which may be ahead of the broker's
				TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
	}

}
