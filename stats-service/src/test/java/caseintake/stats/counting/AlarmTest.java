package caseintake.stats.counting;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What contradicts the journal stops counting until a person has looked at it. */
@ResourceLock("topic")
class AlarmTest {

	private static final int PARTITIONS = 2;

	private static final String SELDOM = "--case-intake.counting.poll-interval=1h";

	private final String url = TestStack.newDatabase();

	private final CountersDatabase database = new CountersDatabase(this.url);

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final String group = "--case-intake.counting.group=" + UUID.randomUUID();

	@AfterEach
	void removeTopic() {
		Topic.remove();
		this.journal.close();
	}

	@Test
	void aForkThatIsTheJournalsOwnStopsItsPartitionOnly() {
		Events events = this.journal.partition(0);
		events.opened("vest", 2);
		Events other = events.upTo(1);
		other.opened("agder", 1);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start(SELDOM)) {
			topic.send(0, events.all());
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			this.journal.replace(0, other);
			topic.send(0, other.after(1));
			eventually(() -> assertThat(this.database.alarms()).containsExactly("fork 0"));
			topic.send(0, other.opened("agder"));
			topic.send(1, this.journal.partition(1).opened("troms"));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(1));
			assertThat(this.database.cases()).containsOnly(Map.entry("vest", 2L), Map.entry("troms", 1L));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void whatWasPassedWhileAnAlarmStoodIsCountedOnceItIsResolved() {
		Events events = this.journal.partition(0);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start()) {
			topic.send(0, events.opened("vest", 2));
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			instance.bean(Alarms.class).raise(1, 0, "test", "stops the partition");
			topic.send(0, events.opened("vest"));
			topic.send(1, this.journal.partition(1).opened("troms"));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(1));
			int asked = this.journal.feedRequests();
			await().during(Duration.ofMillis(500))
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			assertThat(this.journal.feedRequests()).isEqualTo(asked);
			this.database.resolveAlarms();
			// although nothing more arrives and a standstill is healed after an hour only
			eventually(() -> assertThat(this.database.cases()).containsEntry("vest", 3L));
		}
	}

	@Test
	void aJournalThatLostARowBeforeItsHeadStopsThePartition() {
		Events events = this.journal.partition(0);
		this.journal.lose(6);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start()) {
			events.opened("vest", 7);
			topic.send(0, events.upTo(5).all());
			topic.send(0, events.after(6));
			eventually(() -> assertThat(this.database.alarms()).containsExactly("fork 0"));
			assertThat(this.database.cases()).containsExactly(Map.entry("vest", 5L));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void aJournalThatLostWhatWasCountedStopsThePartition() {
		Events events = this.journal.partition(1);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start()) {
			topic.send(1, events.opened("vest", 3));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(3));
			this.journal.replace(1, events.upTo(2));
			eventually(() -> assertThat(this.database.alarms()).containsExactly("journal-went-back 1"));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void aJournalWithAnotherHistoryStopsThePartition() {
		Events events = this.journal.partition(1);
		try (Topic topic = Topic.create(PARTITIONS); StatsInstance instance = start()) {
			topic.send(1, events.opened("vest", 3));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(3));
			Events other = events.upTo(2);
			other.opened("agder", 5);
			this.journal.replace(1, other);
			eventually(() -> assertThat(this.database.alarms()).containsExactly("journal-went-back 1"));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void aTopicWithAnotherNumberOfPartitionsIsNotCounted() {
		try (Topic topic = Topic.create(PARTITIONS + 1); StatsInstance instance = start()) {
			for (int partition = 0; partition <= PARTITIONS; partition++) {
				topic.send(partition, new Events().opened("vest", 2));
			}
			eventually(() -> assertThat(this.database.alarms()).containsExactly("topic-partitions-differ"));
			topic.send(0, new Events().opened("vest", 2));
			await().during(Duration.ofSeconds(1))
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(this.database.cases()).isEmpty());
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void aJournalWithAnotherNumberOfPartitionsStopsEverything() {
		try (ScriptedJournal larger = new ScriptedJournal(PARTITIONS + 1);
				StatsInstance instance = StatsInstance.start(this.url, larger, PARTITIONS, this.group)) {
			eventually(() -> assertThat(this.database.alarms()).containsExactly("journal-partitions-differ"));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	@Test
	void controlTotalsThatDifferStopThePartition() {
		Events events = this.journal.partition(0);
		try (Topic topic = Topic.create(PARTITIONS);
				StatsInstance instance = start("--case-intake.counting.totals-interval=200ms")) {
			topic.send(0, events.opened("vest", 3));
			topic.send(0, events.changed("case-transferred.v1", Events.cell("vest"), Events.cell("agder")));
			topic.send(1, this.journal.partition(1).undecodable());
			topic.send(1, this.journal.partition(1).opened("vest"));
			eventually(() -> assertThat(this.database.sequence(0) + this.database.sequence(1)).isEqualTo(6));
			await().during(Duration.ofSeconds(1))
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(this.database.alarms()).isEmpty());
			this.journal.falsify("agder");
			eventually(() -> assertThat(this.database.alarms()).containsExactly("control-totals-differ 0"));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	private StatsInstance start(String... settings) {
		String[] all = Arrays.copyOf(settings, settings.length + 1);
		all[settings.length] = this.group;
		return StatsInstance.start(this.url, this.journal, PARTITIONS, all);
	}

	private static void eventually(ThrowingRunnable assertion) {
		await().pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

}
