package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

import caseintake.protocol.Arrival;

/**
 * Counts what the topic brings, if possible all partitions of a fetch together, otherwise
 * partition by partition.
 */
@Component
class CaseEventListener implements BatchConsumerAwareMessageListener<Object, EventDeserializer.Read> {

	private final ReadingPlaces places;

	private final SharedCounting together;

	private final TopicCounting counting;

	private final ApplicationEventPublisher publisher;

	CaseEventListener(ReadingPlaces places, SharedCounting together, TopicCounting counting,
			ApplicationEventPublisher publisher) {
		this.places = places;
		this.together = together;
		this.counting = counting;
		this.publisher = publisher;
	}

	@Override
	public void onMessage(List<ConsumerRecord<Object, EventDeserializer.Read>> records,
			@Nullable Consumer<?, ?> consumer) {
		Objects.requireNonNull(consumer, "The listener is given its consumer");
		Map<Integer, List<Arrival>> arrivals = new TreeMap<>();
		for (ConsumerRecord<Object, EventDeserializer.Read> record : records) {
			arrivals.computeIfAbsent(record.partition(), (partition) -> new ArrayList<>()).add(read(record));
		}
		countTogether(arrivals).forEach(arrivals::remove);
		countEach(arrivals, consumer);
	}

	/** Whatever is the matter with a partition, those behind it do not wait for it. */
	private void countEach(Map<Integer, List<Arrival>> arrivals, Consumer<?, ?> consumer) {
		RuntimeException failure = null;
		for (Map.Entry<Integer, List<Arrival>> entry : arrivals.entrySet()) {
			try {
				count(entry.getKey(), entry.getValue(), consumer);
			}
			catch (DataAccessResourceFailureException | CannotCreateTransactionException ex) {
				// the others would only wait for a connection, too
				throw ex;
			}
			catch (RestClientException | DataAccessException | TransactionException ex) {
				failure = (failure != null) ? failure : ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private Set<Integer> countTogether(Map<Integer, List<Arrival>> arrivals) {
		Map<Integer, Map<Integer, List<Arrival>>> byGeneration = new TreeMap<>();
		arrivals.forEach((partition, part) -> this.places.generation(partition)
			.ifPresent((generation) -> byGeneration.computeIfAbsent(generation, (_) -> new TreeMap<>())
				.put(partition, part)));
		Set<Integer> counted = new HashSet<>();
		byGeneration.forEach((generation, parts) -> counted.addAll(this.together.count(generation, parts)));
		return counted;
	}

	private void count(int partition, List<Arrival> arrivals, Consumer<?, ?> consumer) {
		OptionalInt generation = this.places.generation(partition);
		if (generation.isEmpty()) {
			// fetched before it was known for whom: read again from the right place
			this.places.seek(consumer, partition);
			return;
		}
		switch (this.counting.count(generation.getAsInt(), partition, arrivals)) {
			case COUNTED, FORK, STOPPED -> {
			}
			case GAP -> this.publisher.publishEvent(new GapFound(partition));
			case CLOSED -> this.places.seek(consumer, partition);
		}
	}

	/** A record without a value comes as it was. */
	private static Arrival read(ConsumerRecord<Object, EventDeserializer.Read> record) {
		EventDeserializer.@Nullable Read read = record.value();
		return ((read != null) ? read : EventDeserializer.read(record.headers(), null)).at(record.offset());
	}

}
