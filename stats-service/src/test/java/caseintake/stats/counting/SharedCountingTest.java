package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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
		assertThat(this.database.sharedCounting().count(GENERATION, both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 5L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 5L));
		assertThat(this.database.nextOffset(0)).isEqualTo(3);
		assertThat(this.database.nextOffset(1)).isEqualTo(2);
		assertThat(transactions()).isEqualTo(1);
	}

	@Test
	void whatIsCountedAlreadyIsNotCountedAgain() {
		this.first.opened("vest", 3);
		this.second.opened("agder", 2);
		this.database.counting().count(GENERATION, 0, Events.fromTopic(this.first.all()), Source.TOPIC);
		assertThat(this.database.sharedCounting().count(GENERATION, both())).containsExactly(0, 1);
		assertThat(this.database.sharedCounting().count(GENERATION, both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 3L), Map.entry("agder", 2L));
	}

	@Test
	void aPartitionWithAGapIsLeftToItselfAndHoldsUpNobody() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		assertThat(this.database.sharedCounting()
			.count(GENERATION, Map.of(0, arrivals(this.first), 1, Events.fromTopic(this.second.after(1)))))
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
		assertThat(this.database.sharedCounting()
			.count(GENERATION, Map.of(0, arrivals(this.first), 1, arrivals(this.second), 2, third))).containsExactly(0);
		assertThat(this.database.quarantine()).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void aPartitionForWhichAnAlarmStandsIsNotCounted() {
		this.first.opened("vest", 2);
		this.second.opened("agder", 2);
		new Alarms(this.database.jdbc).raise(GENERATION, 1, "test", "stops one partition");
		assertThat(this.database.sharedCounting().count(GENERATION, both())).containsExactly(0);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void whoIsOvertakenInOnePartitionCountsNoneOfThem() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		SharedCounting overtaken = this.database
			.sharedCounting(new Overtaken(this.database.transaction(), () -> this.database.counting()
				.count(GENERATION, 1, Events.fromTopic(this.second.upTo(1).all()), Source.TOPIC)));
		assertThat(overtaken.count(GENERATION, both())).isEmpty();
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
		assertThat(overtaken.count(GENERATION, both())).containsExactly(0, 1);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 6L));
	}

	@Test
	void aGenerationThatIsClosedMeanwhileTakesNothing() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		SharedCounting overtaken = this.database.sharedCounting(new Overtaken(this.database.transaction(),
				() -> this.database.jdbc.sql("update partition_progress set open = false").update()));
		assertThat(overtaken.count(GENERATION, both())).isEmpty();
		assertThat(overtaken.count(GENERATION, both())).isEmpty();
		assertThat(this.database.cases()).isEmpty();
	}

	@Test
	void aGenerationThatIsBuiltTakesNothingOfTheTopic() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		this.database.jdbc.sql("update generation set state = 'building'").update();
		assertThat(this.database.sharedCounting().count(GENERATION, both())).isEmpty();
		assertThat(this.database.cases()).isEmpty();
	}

	@Test
	void aCommitOfUnknownOutcomeIsLeftToEachByItself() {
		this.first.opened("vest", 3);
		this.second.opened("vest", 3);
		assertThat(this.database.sharedCounting(new FailingCommit(this.database.transaction(), false))
			.count(GENERATION, both())).isEmpty();
		assertThat(this.database.counting().count(GENERATION, 0, arrivals(this.first), Source.TOPIC))
			.isEqualTo(new Outcome(Outcome.Kind.COUNTED, 0));
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 6L));
	}

	@Test
	void nothingOfATransactionThatFailsRemains() {
		this.first.opened("vest", 3);
		this.second.opened("nowhere", 3);
		this.database.jdbc.sql("alter table partition_total add check (unit <> 'nowhere')").update();
		assertThat(this.database.sharedCounting().count(GENERATION, both())).isEmpty();
		assertThat(this.database.sequence(0)).isZero();
		assertThat(this.database.cases()).isEmpty();
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
