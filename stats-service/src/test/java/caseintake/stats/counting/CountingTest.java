package caseintake.stats.counting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Topic, journal, database and the service between them. */
@ResourceLock("topic")
class CountingTest {

	private static final int PARTITIONS = 3;

	private final String url = TestStack.newDatabase();

	private final CountersDatabase database = new CountersDatabase(this.url);

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final Topic topic = Topic.create(PARTITIONS);

	private final String group = "--case-intake.counting.group=" + UUID.randomUUID();

	@AfterEach
	void removeTopic() {
		this.topic.close();
		this.journal.close();
	}

	@Test
	void countsExactlyOnceUnderDuplicatesAndWhenReadFromTheBeginning() {
		Events events = this.journal.partition(1);
		this.topic.send(1, events.opened("vest", 100));
		this.topic.send(1, events.after(40));
		this.topic.send(1, events.changed("case-transferred.v1", Events.cell("vest"), Events.cell("agder")));
		this.topic.send(1, events.changed("case-of-a-later-version.v9", Events.cell("vest"), null));
		try (StatsInstance instance = start(this.group)) {
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(102));
			assertThat(instance.port()).isPositive();
		}
		assertThat(this.database.nextOffset(1)).isEqualTo(162);
		this.database.jdbc.sql("update partition_progress set next_offset = null").update();
		try (StatsInstance instance = start(this.group)) {
			this.topic.send(1, events.opened("troms"));
			eventually(() -> assertThat(this.database.cases()).containsEntry("troms", 1L));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 98L), Map.entry("agder", 1L),
				Map.entry("troms", 1L));
		assertThat(this.database.totals()).isEqualTo(this.database.cases());
	}

	/** Kafka remembers another place: what is counted says where to read. */
	@Test
	void readsTheTopicFromWhereTheCountersAre() {
		this.topic.send(1, this.journal.partition(1).opened("vest", 100));
		try (StatsInstance _ = start(this.group)) {
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(100));
		}
		this.database.jdbc.sql("truncate cell, partition_total").update();
		this.database.jdbc
			.sql("update partition_progress set last_sequence = 0, last_event_id = null, next_offset = null")
			.update();
		this.journal.silence(true); // so that nothing can come from its feed
		try (StatsInstance _ = start(this.group)) {
			eventually(() -> assertThat(this.database.cases()).containsExactly(Map.entry("vest", 100L)));
		}
	}

	@Test
	void healsAGapFromTheFeedAtOnce() {
		Events events = this.journal.partition(0);
		events.opened("vest", 2500);
		this.topic.send(0, events.upTo(2).all());
		this.topic.send(0, events.after(2498));
		try (StatsInstance instance = start(this.group)) {
			eventually(() -> assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2500L)));
			this.topic.send(0, events.opened("vest"));
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(2501));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
	}

	@Test
	void healsAGapWhenTheJournalAnswersAgain() {
		Events events = this.journal.partition(0);
		events.opened("vest", 5);
		this.journal.silence(true);
		try (StatsInstance instance = start(this.group)) {
			this.topic.send(0, events.after(3));
			this.topic.send(1, this.journal.partition(1).opened("troms"));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(1));
			assertThat(this.database.sequence(0)).isZero();
			this.journal.silence(false);
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(5));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
	}

	@Test
	void healsALostTailAfterAWhile() {
		Events events = this.journal.partition(2);
		this.topic.send(2, events.opened("vest", 3));
		events.opened("vest", 4);
		try (StatsInstance instance = start(this.group, "--case-intake.counting.heal-after=1s")) {
			eventually(() -> assertThat(this.database.cases()).containsExactly(Map.entry("vest", 7L)));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
			eventually(() -> assertThat(completeThrough(2)).isNotEmpty());
		}
	}

	@Test
	void keepsWhatItCannotCountInQuarantineAndGoesOn() {
		Events events = this.journal.partition(0);
		this.topic.send(0, events.opened("vest"));
		this.topic.sendForeign(0);
		this.topic.send(0, events.undecodable());
		this.topic.send(0, events.opened("vest"));
		try (StatsInstance instance = start(this.group)) {
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(3));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
		assertThat(this.database.quarantine()).containsExactly("offset 1", "sequence 2");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void twoInstancesShareThePartitionsAndOneTakesOverFromTheOther() {
		try (StatsInstance first = start(this.group)) {
			send(50);
			try (StatsInstance second = start(this.group)) {
				send(100);
				eventually(() -> assertThat(counted()).isEqualTo(PARTITIONS * 150L));
				// while they are handed over some have no owner
				eventually(() -> {
					assertThat(assigned(second)).isPositive();
					assertThat(assigned(first) + assigned(second)).isEqualTo(PARTITIONS);
				});
			}
			send(50);
			eventually(() -> assertThat(counted()).isEqualTo(PARTITIONS * 200L));
		}
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", PARTITIONS * 200L));
		assertThat(this.database.alarms()).isEmpty();
	}

	private static int assigned(StatsInstance instance) {
		return instance.bean(ConcurrentMessageListenerContainer.class).getAssignedPartitions().size();
	}

	private void send(int cases) {
		for (int partition = 0; partition < PARTITIONS; partition++) {
			Events events = this.journal.partition(partition);
			long before = events.all().size();
			events.opened("vest", cases);
			this.topic.send(partition, events.after(before));
		}
	}

	private long counted() {
		return this.database.cases().getOrDefault("vest", 0L);
	}

	private List<String> completeThrough(int partition) {
		return this.database.jdbc.sql(
				"select complete_through::text from partition_confirmation where complete_through is not null and partition = ?")
			.param(partition)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private StatsInstance start(String... settings) {
		return StatsInstance.start(this.url, this.journal, PARTITIONS, settings);
	}

	private static void eventually(ThrowingRunnable assertion) {
		await().pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

}
