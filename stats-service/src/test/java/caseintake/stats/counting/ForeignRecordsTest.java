package caseintake.stats.counting;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody else than the relay writes the topic. */
@ResourceLock("topic")
class ForeignRecordsTest {

	private static final int PARTITIONS = 2;

	private final String url = TestStack.newDatabase();

	private final CountersDatabase database = new CountersDatabase(this.url);

	private final ScriptedJournal journal = new ScriptedJournal(PARTITIONS);

	private final Topic topic = Topic.create(PARTITIONS);

	private final Events events = this.journal.partition(0);

	private final String group = "--case-intake.counting.group=" + UUID.randomUUID();

	@AfterEach
	void removeTopic() {
		this.topic.close();
		this.journal.close();
	}

	@Test
	void forgedEventsAreSetAsideAndTheTrueOnesBehindThemAreCounted() {
		var forged = new Events();
		forged.opened("agder", 500);
		try (StatsInstance instance = start()) {
			this.topic.send(0, this.events.opened("vest", 2));
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			this.topic.send(0, forged.at(3));
			this.topic.send(0, this.events.opened("vest"));
			this.topic.send(0, forged.at(500), forged.at(2), forged.at(3));
			this.topic.send(0, this.events.opened("vest"));
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(4));
			eventually(() -> assertThat(this.database.nextOffset(0)).isEqualTo(8));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
		assertThat(this.database.quarantine()).contains("offset 2", "offset 4");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 4L));
		// and so it stays when everything is read again
		this.database.jdbc.sql("update partition_progress set next_offset = null").update();
		try (StatsInstance instance = start()) {
			this.topic.send(0, this.events.opened("troms"));
			eventually(() -> assertThat(this.database.nextOffset(0)).isEqualTo(9));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 4L), Map.entry("troms", 1L));
	}

	@Test
	void whileTheJournalIsSilentAForgedEventIsNotJudgedAndHoldsUpItsPartitionOnly() {
		var forged = new Events();
		forged.opened("agder", 3);
		try (StatsInstance instance = start()) {
			this.topic.send(0, this.events.opened("vest", 2));
			eventually(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			this.journal.silence(true);
			this.topic.send(0, forged.at(3));
			this.topic.send(0, this.events.opened("vest"));
			this.topic.send(1, this.journal.partition(1).opened("troms"));
			eventually(() -> assertThat(this.database.sequence(1)).isEqualTo(1));
			await().during(Duration.ofMillis(500))
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(this.database.sequence(0)).isEqualTo(2));
			assertThat(this.database.quarantine()).isEmpty();
			this.journal.silence(false);
			eventually(() -> assertThat(this.database.cases()).containsEntry("vest", 3L));
			assertThat(instance.bean(Alarms.class).standing()).isZero();
		}
		assertThat(this.database.quarantine()).containsExactly("offset 2");
	}

	@Test
	void aForgedEventThatFitsIsCountedUntilTheJournalIsAskedNext() {
		this.events.opened("vest", 2);
		Events forged = this.events.upTo(2);
		forged.opened("agder");
		try (StatsInstance instance = start()) {
			this.topic.send(0, forged.all());
			eventually(() -> assertThat(this.database.alarms()).containsExactly("journal-went-back 0"));
			assertThat(instance.bean(Alarms.class).standing()).isEqualTo(1);
		}
	}

	private StatsInstance start() {
		return StatsInstance.start(this.url, this.journal, PARTITIONS, this.group);
	}

	private static void eventually(ThrowingRunnable assertion) {
		await().pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

}
