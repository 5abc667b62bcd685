package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import caseintake.events.CaseEventType;
import caseintake.protocol.Arrival;

import static org.assertj.core.api.Assertions.assertThat;

/** Several partitions that are counted together, and what is left to each by itself. */
class SharedCountingTest {

	private static final int GENERATION = 1;

	private final CountersDatabase database = CountersDatabase.migrated(3);

	private final Events first = new Events();

	private final Events second = new Events();

	@Test
	void thePartitionsOfAFetchAreCountedInOneTransaction() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 2);
		assertThat(count(both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 5L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 5L));
		assertThat(this.database.nextOffset(0)).isEqualTo(3);
		assertThat(this.database.nextOffset(1)).isEqualTo(2);
		assertThat(transactions()).isEqualTo(1);
	}

	@Test
	void fetchesThatAreGatheredAreCountedInOneTransactionAndNotBefore() {
		SharedCounting together = this.database.sharedCounting();
		Gathered gathered = together.begin(GENERATION);
		this.first.opened("vest", 3);
		this.second.opened("agder", 2);
		assertThat(together.gather(gathered, both())).containsExactly(0, 1);
		this.first.changed(CaseEventType.RECLASSIFIED.code(), Events.cell("vest"), Events.cell("oslo"));
		this.first.opened("vest", 1);
		assertThat(together.gather(gathered, Map.of(0, Events.fromTopic(this.first.after(2))))).containsExactly(0);
		assertThat(this.database.sequence(0)).isZero();
		assertThat(together.count(gathered)).isTrue();
		assertThat(this.database.sequence(0)).isEqualTo(5);
		assertThat(this.database.nextOffset(0)).isEqualTo(5);
		assertThat(this.database.nextOffset(1)).isEqualTo(2);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 3L), Map.entry("agder", 2L),
				Map.entry("oslo", 1L));
		assertThat(this.database.totals()).isEqualTo(this.database.cases());
		assertThat(transactions()).isEqualTo(1);
	}

	@Test
	void whatComesBehindAGapIsNotGathered() {
		SharedCounting together = this.database.sharedCounting();
		Gathered gathered = together.begin(GENERATION);
		this.first.opened("vest", 5);
		assertThat(together.gather(gathered, Map.of(0, Events.fromTopic(this.first.upTo(2).all())))).containsExactly(0);
		assertThat(together.gather(gathered, Map.of(0, Events.fromTopic(this.first.after(3))))).isEmpty();
		assertThat(together.count(gathered)).isTrue();
		assertThat(this.database.sequence(0)).isEqualTo(2);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void whoIsOvertakenWhileGatheringCountsNothing() {
		SharedCounting together = this.database.sharedCounting();
		Gathered gathered = together.begin(GENERATION);
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		together.gather(gathered, both());
		this.database.counting().count(GENERATION, 1, arrivals(this.second), Source.TOPIC);
		this.second.opened("vest", 2);
		assertThat(together.gather(gathered, Map.of(1, Events.fromTopic(this.second.after(3))))).containsExactly(1);
		assertThat(together.count(gathered)).isFalse();
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
		assertThat(count(both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 8L));
	}

	@Test
	void whatIsCountedAlreadyIsNotCountedAgain() {
		this.first.opened("vest", 3);
		this.second.opened("agder", 2);
		this.database.counting().count(GENERATION, 0, Events.fromTopic(this.first.all()), Source.TOPIC);
		assertThat(count(both())).containsExactly(0, 1);
		assertThat(count(both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 3L), Map.entry("agder", 2L));
	}

	@Test
	void aPartitionWithAGapIsLeftToItselfAndHoldsUpNobody() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		assertThat(count(Map.of(0, arrivals(this.first), 1, Events.fromTopic(this.second.after(1)))))
			.containsExactly(0);
		assertThat(this.database.sequence(0)).isEqualTo(3);
		assertThat(this.database.sequence(1)).isZero();
	}

	@Test
	void aPartitionForTheQuarantineIsLeftToItself() {
		this.first.opened("vest", 2);
		this.second.opened("vest", 1);
		this.second.undecodable();
		var third = new ArrayList<>(arrivals(this.first));
		third.add(new Arrival.Unreadable(2, "header ce_id is missing"));
		assertThat(count(Map.of(0, arrivals(this.first), 1, arrivals(this.second), 2, third))).containsExactly(0);
		assertThat(this.database.quarantine()).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void aPartitionForWhichAnAlarmStandsIsNotCounted() {
		this.first.opened("vest", 2);
		this.second.opened("agder", 2);
		new Alarms(this.database.jdbc).raise(GENERATION, 1, "test", "stops one partition");
		assertThat(count(both())).containsExactly(0);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void whoIsOvertakenInOnePartitionCountsNoneOfThem() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		SharedCounting overtaken = this.database
			.sharedCounting(new Overtaken(this.database.transaction(), () -> this.database.counting()
				.count(GENERATION, 1, Events.fromTopic(this.second.upTo(1).all()), Source.TOPIC)));
		assertThat(CountersDatabase.count(overtaken, both())).isEmpty();
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
		assertThat(CountersDatabase.count(overtaken, both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 6L));
	}

	@Test
	void aGenerationThatIsClosedMeanwhileTakesNothing() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		SharedCounting overtaken = this.database.sharedCounting(new Overtaken(this.database.transaction(),
				() -> this.database.jdbc.sql("update partition_progress set open = false").update()));
		assertThat(CountersDatabase.count(overtaken, both())).isEmpty();
		assertThat(CountersDatabase.count(overtaken, both())).isEmpty();
		assertThat(this.database.cases()).isEmpty();
	}

	@Test
	void aGenerationThatIsBuiltTakesNothingOfTheTopic() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		this.database.jdbc.sql("update generation set state = 'building'").update();
		assertThat(count(both())).isEmpty();
		assertThat(this.database.cases()).isEmpty();
	}

	@Test
	void aCommitOfUnknownOutcomeIsLeftToEachByItself() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		SharedCounting failing = this.database.sharedCounting(new FailingCommit(this.database.transaction(), false));
		assertThat(CountersDatabase.count(failing, both())).isEmpty();
		assertThat(this.database.counting().count(GENERATION, 0, arrivals(this.first), Source.TOPIC))
			.isEqualTo(new Outcome(Outcome.Kind.COUNTED, 0));
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 6L));
	}

	@Test
	void nothingOfATransactionThatFailsRemains() {
		this.first.opened("vest", 3);
		this.second.opened("nowhere", 3);
		this.database.jdbc.sql("alter table partition_total add check (unit <> 'nowhere')").update();
		assertThat(count(both())).isEmpty();
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.cases()).isEmpty();
	}

	private Set<Integer> count(Map<Integer, List<Arrival>> fetch) {
		return CountersDatabase.count(this.database.sharedCounting(), fetch);
	}

	private Map<Integer, List<Arrival>> both() {
		return Map.of(0, arrivals(this.first), 1, arrivals(this.second));
	}

	private static List<Arrival> arrivals(Events events) {
		return Events.fromTopic(events.all());
	}

	private int transactions() {
		return this.database.jdbc
			.sql("select count(distinct xmin::text) from partition_progress where last_sequence > 0")
			.query(Integer.class)
			.single();
	}

}
