package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEventTopic;
import caseintake.protocol.Arrival;

/**
 * Counts what the topic brings: together with what comes next while more lies ready, and
 * partition by partition whatever cannot be counted so.
 */
@Component
class CaseEventListener implements BatchConsumerAwareMessageListener<Object, EventDeserializer.Read>,
		ApplicationListener<ListenerContainerIdleEvent> {

	private final ReadingPlaces places;

	private final SharedCounting together;

	private final TopicCounting counting;

	private final ApplicationEventPublisher publisher;

	/** What each consumer has read and not counted; one that has ended leaves nothing. */
	private final Map<Consumer<?, ?>, Gathered> gathered = Collections.synchronizedMap(new WeakHashMap<>());

	/** Partitions that could not be counted together with others the last time. */
	private final Set<Integer> countedAloneNext = ConcurrentHashMap.newKeySet();

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
		boolean moreLiesReady = moreLiesReady(consumer, arrivals.keySet());
		gather(arrivals, consumer).forEach(arrivals::remove);
		if (!moreLiesReady || !arrivals.isEmpty() || isEnough(consumer)) {
			countGathered(consumer).forEach(arrivals::remove);
		}
		countEach(arrivals, consumer);
	}

	/** Nothing comes, whatever was ready. */
	@Override
	public void onApplicationEvent(ListenerContainerIdleEvent idle) {
		countGathered(idle.getConsumer());
	}

	private static boolean moreLiesReady(Consumer<?, ?> consumer, Set<Integer> partitions) {
		return partitions.stream()
			.anyMatch((partition) -> consumer.currentLag(new TopicPartition(CaseEventTopic.NAME, partition))
				.orElse(0) > 0);
	}

	/** The partitions whose arrivals are gathered. */
	private Set<Integer> gather(Map<Integer, List<Arrival>> arrivals, Consumer<?, ?> consumer) {
		Map<Integer, List<Arrival>> parts = new TreeMap<>();
		Gathered present = this.gathered.get(consumer);
		for (Map.Entry<Integer, List<Arrival>> entry : arrivals.entrySet()) {
			OptionalInt generation = this.countedAloneNext.contains(entry.getKey()) ? OptionalInt.empty()
					: this.places.generation(entry.getKey());
			if (generation.isPresent()) {
				present = (present != null) ? present : this.together.begin(generation.getAsInt());
				if (present.generation() == generation.getAsInt()) {
					parts.put(entry.getKey(), entry.getValue());
				}
			}
		}
		if (present == null) {
			return Set.of();
		}
		this.gathered.put(consumer, present);
		return this.together.gather(present, parts);
	}

	private boolean isEnough(Consumer<?, ?> consumer) {
		Gathered present = this.gathered.get(consumer);
		return present != null && this.together.isEnough(present);
	}

	/** The partitions that could not be counted and are read again. */
	private Set<Integer> countGathered(Consumer<?, ?> consumer) {
		Gathered present = this.gathered.remove(consumer);
		if (present == null || present.stretches().isEmpty()) {
			return Set.of();
		}
		boolean counted = false;
		try {
			counted = this.together.count(present);
		}
		finally {
			if (!counted) {
				this.countedAloneNext.addAll(present.stretches().keySet());
				this.places.readAgain(consumer, present.stretches());
			}
		}
		return counted ? Set.of() : present.stretches().keySet();
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

	private void count(int partition, List<Arrival> arrivals, Consumer<?, ?> consumer) {
		OptionalInt generation = this.places.generation(partition);
		if (generation.isEmpty()) {
			// fetched before it was known for whom: read again from the right place
			this.places.seek(consumer, partition);
			return;
		}
		Outcome.Kind outcome = this.counting.count(generation.getAsInt(), partition, arrivals);
		this.countedAloneNext.remove(partition);
		switch (outcome) {
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
