package caseintake.stats.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

import caseintake.events.CaseEventTopic;

/**
 * Where each assigned partition is read, and for which generation. The generation is read
 * before the records are fetched and belongs to them.
 */
@Component
class ReadingPlaces implements ConsumerAwareRebalanceListener {

	private static final Logger logger = LoggerFactory.getLogger(ReadingPlaces.class);

	private final Map<Integer, Integer> generations = new ConcurrentHashMap<>();

	private final PartitionProgress progress;

	private final Alarms alarms;

	ReadingPlaces(PartitionProgress progress, Alarms alarms) {
		this.progress = progress;
		this.alarms = alarms;
	}

	/** The generation that the partition's records belong to, if its place was found. */
	OptionalInt generation(int partition) {
		Integer generation = this.generations.get(partition);
		return (generation != null) ? OptionalInt.of(generation) : OptionalInt.empty();
	}

	@Override
	public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		// a topic that shrank takes partitions away and gives none
		Collection<TopicPartition> places = partitions.isEmpty() ? consumer.assignment() : partitions;
		for (TopicPartition place : places) {
			try {
				seek(consumer, place.partition());
			}
			catch (DataAccessException | KafkaException ex) {
				// so that one comes: what was committed in Kafka may lie behind the last
				consumer.seekToBeginning(List.of(place));
				logger.atWarn()
					.addKeyValue("partition", place.partition())
					.addKeyValue("failure", Failure.name(ex))
					.log("The place to read from is not known yet, it is sought again with the first records");
			}
		}
	}

	@Override
	public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		forget(partitions);
	}

	@Override
	public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		forget(partitions);
	}

	private void forget(Collection<TopicPartition> partitions) {
		partitions.forEach((place) -> this.generations.remove(place.partition()));
	}

	/**
	 * Finds the places of a failed batch again: some partitions may have been sought in
	 * the middle of it. What is not found is sought with the next records.
	 */
	void seekAgain(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		forget(partitions);
		try {
			partitions.forEach((place) -> seek(consumer, place.partition()));
		}
		catch (DataAccessException | KafkaException ex) {
			// the batch failed, and who handles that says so
		}
	}

	/**
	 * Reads again what was gathered and could not be counted, from where it is counted:
	 * that is sought with the record that comes first.
	 */
	void readAgain(Consumer<?, ?> consumer, Map<Integer, Stretch> stretches) {
		stretches.forEach((partition, stretch) -> {
			var place = new TopicPartition(CaseEventTopic.NAME, partition);
			if (consumer.assignment().contains(place)) {
				this.generations.remove(partition);
				consumer.seek(place, stretch.nextOffset() - 1);
			}
		});
	}

	/** Finds the partition's place and reads on from there. */
	void seek(Consumer<?, ?> consumer, int partition) {
		this.generations.remove(partition);
		var topicPartition = new TopicPartition(CaseEventTopic.NAME, partition);
		if (!consumer.assignment().contains(topicPartition)) {
			return;
		}
		PartitionProgress.ReadingPlace place = this.progress.readingPlace(partition).orElse(null);
		if (place == null || !fits(consumer, place) || !place.open()) {
			return;
		}
		if (place.nextOffset() != null) {
			consumer.seek(topicPartition, place.nextOffset());
		}
		else {
			consumer.seekToBeginning(List.of(topicPartition));
		}
		this.generations.put(partition, place.generation());
	}

	private boolean fits(Consumer<?, ?> consumer, PartitionProgress.ReadingPlace place) {
		int partitions = consumer.partitionsFor(CaseEventTopic.NAME).size();
		if (partitions == place.partitions() || partitions == 0) {
			// none: the topic is being made or removed, which is no contradiction
			return partitions > 0;
		}
		this.alarms.raise(place.generation(), null, "topic-partitions-differ",
				"the topic has %d partitions, the counters have %d".formatted(partitions, place.partitions()));
		return false;
	}

}
