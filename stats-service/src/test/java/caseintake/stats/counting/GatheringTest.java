package caseintake.stats.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEvent;
import caseintake.stats.answering.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** When what the topic brings is counted, and what becomes of it when it cannot be. */
class GatheringTest {

	private static final List<TopicPartition> PARTITIONS = Fetched.PARTITIONS;

	private final CountersDatabase database = CountersDatabase.migrated(2);

	private final MockConsumer<byte[], byte[]> consumer = Fetched.consumer();

	private final ReadingPlaces places = new ReadingPlaces(this.database.progress(), new Alarms(this.database.jdbc));

	private final List<Object> published = new ArrayList<>();

	private final Events first = new Events();

	private final Events second = new Events();

	@BeforeEach
	void assign() {
		this.consumer.updateBeginningOffsets(Map.of(PARTITIONS.getFirst(), 0L, PARTITIONS.getLast(), 0L));
		this.first.opened("vest", 6);
		this.second.opened("vest", 4);
		lies(6, 4);
		this.places.onPartitionsAssigned(this.consumer, PARTITIONS);
	}

	@Test
	void whileMoreLiesReadyItIsGatheredAndThenCountedAsAWhole() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 3);
		fetch(listener, 1, this.second, 1, 1);
		assertThat(this.database.cases()).isEmpty();
		fetch(listener, 1, this.second, 2, 4);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 7L));
		assertThat(this.database.sequence(0)).isEqualTo(3);
		fetch(listener, 0, this.first, 4, 6);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 10L));
	}

	@Test
	void afterASecondItIsCountedAlthoughMoreLiesReady() {
		var clock = new SettableClock();
		CaseEventListener listener = listener(this.database.sharedCounting(clock));
		fetch(listener, 0, this.first, 1, 2);
		clock.set(Instant.EPOCH.plusSeconds(1));
		fetch(listener, 0, this.first, 3, 4);
		assertThat(this.database.sequence(0)).isEqualTo(4);
	}

	@Test
	void moreInOnePartitionOfAFetchIsEnoughToGatherIt() {
		CaseEventListener listener = listener();
		lies(6, 2);
		this.consumer.seek(PARTITIONS.getFirst(), 3);
		this.consumer.seek(PARTITIONS.getLast(), 2);
		listener.onMessage(List.of(record(0, this.first.at(1)), record(1, this.second.at(1))), this.consumer);
		assertThat(this.database.cases()).isEmpty();
		lies(3, 2);
		listener.onMessage(List.of(record(0, this.first.at(2)), record(1, this.second.at(2))), this.consumer);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 4L));
	}

	@Test
	void eachConsumerGathersByItself() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 3);
		MockConsumer<byte[], byte[]> other = Fetched.consumer();
		other.seek(PARTITIONS.getLast(), 4);
		other.updateEndOffsets(Map.of(PARTITIONS.getLast(), 4L));
		listener.onMessage(this.second.all().stream().map((event) -> record(1, event)).toList(), other);
		assertThat(this.database.sequence(1)).isEqualTo(4);
		assertThat(this.database.sequence(0)).isZero();
		listener.onApplicationEvent(idle());
		assertThat(this.database.sequence(0)).isEqualTo(3);
	}

	@Test
	void whatWasReadyAndDoesNotComeIsNotWaitedFor() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 3);
		listener.onApplicationEvent(idle());
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
		listener.onApplicationEvent(idle());
		assertThat(this.database.sequence(0)).isEqualTo(3);
	}

	@Test
	void whatWasGatheredIsCountedBeforeWhatStandsBehindAGap() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 2);
		fetch(listener, 0, this.first, 4, 4);
		assertThat(this.database.sequence(0)).isEqualTo(2);
		assertThat(this.published).containsExactly(new GapFound(0));
	}

	@Test
	void whoIsOvertakenReadsAgainWhatIsNotCountedAndCountsEachByItselfOnce() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 2);
		fetch(listener, 1, this.second, 1, 2);
		this.database.counting().count(1, 0, Events.fromTopic(this.first.upTo(5).all()), Source.TOPIC);
		listener.onApplicationEvent(idle());
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 5L));
		assertThat(this.places.generation(1)).isEmpty();
		assertThat(this.consumer.position(PARTITIONS.getLast())).isEqualTo(1);

		fetch(listener, 1, this.second, 2, 2);
		assertThat(this.consumer.position(PARTITIONS.getLast())).as("from where it is counted").isZero();
		fetch(listener, 0, this.first, 2, 2);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(5);

		fetch(listener, 1, this.second, 1, 3);
		assertThat(this.database.sequence(1)).as("by itself, although more lies ready").isEqualTo(3);
		fetch(listener, 0, this.first, 6, 6);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 9L));
		lies(6, 5);
		this.second.opened("vest", 1);
		fetch(listener, 1, this.second, 4, 4);
		assertThat(this.database.sequence(1)).as("together again").isEqualTo(3);
	}

	@Test
	void aPartitionThatIsReadElsewhereIsLeftAlone() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 2);
		fetch(listener, 1, this.second, 1, 2);
		this.consumer.assign(PARTITIONS.subList(1, 2));
		this.consumer.seek(PARTITIONS.getLast(), 2);
		this.database.counting().count(1, 0, Events.fromTopic(this.first.upTo(1).all()), Source.TOPIC);
		listener.onApplicationEvent(idle());
		assertThat(this.places.generation(0)).as("whoever reads it now has found its place").hasValue(1);
		assertThat(this.places.generation(1)).isEmpty();
	}

	@Test
	void whatIsGatheredForAGenerationThatIsClosedIsReadAgainForTheNextOne() {
		CaseEventListener listener = listener();
		fetch(listener, 0, this.first, 1, 3);
		this.database.jdbc.sql("update partition_progress set open = false").update();
		listener.onApplicationEvent(idle());
		assertThat(this.database.cases()).isEmpty();
		assertThat(this.places.generation(0)).isEmpty();
		fetch(listener, 0, this.first, 3, 3);
		assertThat(this.places.generation(0)).isEmpty();
		this.database.jdbc.sql("update partition_progress set open = true").update();
		fetch(listener, 0, this.first, 3, 3);
		assertThat(this.consumer.position(PARTITIONS.getFirst())).isZero();
	}

	@Test
	void aCommitOfUnknownOutcomeIsNeitherLostNorCountedTwice() {
		for (boolean rollback : new boolean[] { true, false }) {
			CaseEventListener listener = listener(
					this.database.sharedCounting(new FailingCommit(this.database.transaction(), rollback)));
			fetch(listener, 0, this.first, 1, 3);
			listener.onApplicationEvent(idle());
			assertThat(this.consumer.position(PARTITIONS.getFirst())).isEqualTo(2);
			fetch(listener, 0, this.first, 3, 3);
			int place = (int) this.consumer.position(PARTITIONS.getFirst());
			assertThat(place).isEqualTo(rollback ? 0 : 3);
		}
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
	}

	private CaseEventListener listener() {
		return listener(this.database.sharedCounting());
	}

	private CaseEventListener listener(SharedCounting together) {
		var counting = new TopicCounting(this.database.counting(), (partition, position) -> {
			throw new RestClientException("no answer");
		}, new Alarms(this.database.jdbc));
		return new CaseEventListener(this.places, together, counting, this.published::add);
	}

	/** What is in the topic. */
	private void lies(long inFirst, long inSecond) {
		this.consumer.updateEndOffsets(Map.of(PARTITIONS.getFirst(), inFirst, PARTITIONS.getLast(), inSecond));
	}

	/** Sequences of a partition, each at the offset before. */
	private void fetch(CaseEventListener listener, int partition, Events events, long from, long to) {
		this.consumer.seek(PARTITIONS.get(partition), to);
		listener.onMessage(events.upTo(to).after(from - 1).stream().map((event) -> record(partition, event)).toList(),
				this.consumer);
	}

	private ListenerContainerIdleEvent idle() {
		return new ListenerContainerIdleEvent(this, this, 1_000, "case-events", PARTITIONS, this.consumer, false);
	}

	private static ConsumerRecord<Object, EventDeserializer.Read> record(int partition, CaseEvent event) {
		return Fetched.record(partition, event.link().sequence() - 1, event);
	}

}
