package caseintake.stats.counting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEventTopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From where a batch that failed is read again. */
class FailedBatchTest {

	private static final List<TopicPartition> PARTITIONS = Fetched.PARTITIONS;

	/** One that does not run ends every pause. */
	private static final MessageListenerContainer STOPPED = new KafkaMessageListenerContainer<>(
			new DefaultKafkaConsumerFactory<>(Map.of()), new ContainerProperties(CaseEventTopic.NAME));

	private final CountersDatabase database = CountersDatabase.migrated(2);

	private final MockConsumer<byte[], byte[]> consumer = Fetched.consumer();

	private final Events counted = new Events();

	private final Events foreign = new Events();

	@BeforeEach
	void fetch() {
		this.counted.opened("vest", 2);
		this.foreign.opened("agder", 3);
		this.database.counting().count(1, 1, Events.fromTopic(this.counted.all()), Source.TOPIC);
		this.database.jdbc.sql("update partition_progress set next_offset = 5 where partition = 0").update();
		PARTITIONS.forEach((place) -> this.consumer.seek(place, 20));
	}

	@Test
	void aPartitionWhosePlaceWasFoundInTheMiddleOfItGoesOnFromThere() {
		ReadingPlaces places = places(this.database.jdbc);
		places.seek(this.consumer, 1);
		// partition 0 was fetched from elsewhere, and the journal says nothing of the
		// foreign event in partition 1
		fail(places, List.of(Fetched.record(0, 9, this.counted.at(2)), Fetched.record(1, 2, this.foreign.at(3))),
				RestClientException.class);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(5);
		assertThat(places.generation(0)).hasValue(1);
		assertThat(this.consumer.position(PARTITIONS.getLast())).isEqualTo(2);
		assertThat(places.generation(1)).hasValue(1);
	}

	@Test
	void whileTheDatabaseIsAwayNothingIsSkippedAndNoPlaceIsKnown() {
		ReadingPlaces places = places(
				JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none")));
		fail(places, List.of(Fetched.record(0, 9, this.counted.at(1)), Fetched.record(1, 2, this.foreign.at(3))),
				DataAccessException.class);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(9);
		assertThat(this.consumer.position(PARTITIONS.getLast())).isEqualTo(2);
		assertThat(places.generation(0)).isEmpty();
		assertThat(places.generation(1)).isEmpty();
	}

	@Test
	void whoCannotAskTheDatabaseWhenPartitionsComeReadsThemFromTheirBeginningSoThatARecordComes() {
		this.consumer.updateBeginningOffsets(Map.of(PARTITIONS.getFirst(), 3L, PARTITIONS.getLast(), 4L));
		ReadingPlaces places = places(
				JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none")));
		places.onPartitionsAssigned(this.consumer, PARTITIONS);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(3);
		assertThat(this.consumer.position(PARTITIONS.getLast())).isEqualTo(4);
		assertThat(places.generation(0)).isEmpty();
	}

	@Test
	void aPartitionThatTheDatabaseDoesNotTakeHoldsUpNobodyBehindIt() {
		this.database.jdbc.sql("alter table partition_total add check (unit <> 'nowhere')").update();
		var refused = new Events();
		refused.opened("nowhere", 1);
		this.counted.opened("vest", 1);
		ReadingPlaces places = seeking();
		CaseEventListener listener = listener(this.database.sharedCounting(), this.database.counting(), places);
		List<ConsumerRecord<Object, EventDeserializer.Read>> batch = List.of(Fetched.record(0, 5, refused.at(1)),
				Fetched.record(1, 2, this.counted.at(3)));
		listener.onMessage(batch, this.consumer);
		assertThat(this.database.sequence(1)).as("together nothing is counted").isEqualTo(2);
		assertThat(places.generation(1)).isEmpty();
		listener.onMessage(batch, this.consumer);
		assertThat(places.generation(1)).hasValue(1);
		fail(listener, places, batch, DataIntegrityViolationException.class);
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.sequence(1)).isEqualTo(3);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(5);
	}

	@Test
	void withoutAConnectionTheOthersAreNotTried() {
		var attempts = new AtomicInteger();
		this.counted.opened("vest", 1);
		ReadingPlaces places = seeking();
		PartitionCounting unconnected = this.database.counting(new TransactionOperations() {

			@Override
			public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
				attempts.incrementAndGet();
				throw new CannotCreateTransactionException("no connection");
			}

		});
		CaseEventListener listener = listener(
				this.database.sharedCounting(new FailingCommit(this.database.transaction(), true)), unconnected,
				places);
		List<ConsumerRecord<Object, EventDeserializer.Read>> batch = List.of(Fetched.record(0, 5, this.counted.at(1)),
				Fetched.record(1, 2, this.counted.at(3)));
		listener.onMessage(batch, this.consumer);
		listener.onMessage(batch, this.consumer);
		assertThat(attempts).hasValue(0);
		fail(listener, places, batch, CannotCreateTransactionException.class);
		assertThat(attempts).hasValue(1);
	}

	/** Of both partitions it is known from where they are read. */
	private ReadingPlaces seeking() {
		ReadingPlaces places = places(this.database.jdbc);
		places.seek(this.consumer, 0);
		places.seek(this.consumer, 1);
		return places;
	}

	private void fail(ReadingPlaces places, List<ConsumerRecord<Object, EventDeserializer.Read>> batch,
			Class<? extends RuntimeException> failure) {
		fail(listener(this.database.sharedCounting(), this.database.counting(), places), places, batch, failure);
	}

	private void fail(CaseEventListener listener, ReadingPlaces places,
			List<ConsumerRecord<Object, EventDeserializer.Read>> batch, Class<? extends RuntimeException> failure) {
		assertThatExceptionOfType(failure).isThrownBy(() -> listener.onMessage(batch, this.consumer))
			.satisfies((thrown) -> new SeekBackAndRetry(places).handleBatch(thrown, records(batch), this.consumer,
					STOPPED, () -> {
					}));
	}

	private CaseEventListener listener(SharedCounting together, PartitionCounting each, ReadingPlaces places) {
		var counting = new TopicCounting(each, (partition, position) -> {
			throw new RestClientException("no answer");
		}, new Alarms(this.database.jdbc));
		return new CaseEventListener(places, together, counting, (event) -> {
		});
	}

	private ReadingPlaces places(JdbcClient jdbc) {
		return new ReadingPlaces(this.database.progress(jdbc), new Alarms(jdbc));
	}

	private static ConsumerRecords<Object, EventDeserializer.Read> records(
			List<ConsumerRecord<Object, EventDeserializer.Read>> batch) {
		return new ConsumerRecords<>(
				Map.of(PARTITIONS.getFirst(), batch.subList(0, 1), PARTITIONS.getLast(), batch.subList(1, 2)),
				Map.of());
	}

}
