package caseintake.stats.counting;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;
import caseintake.protocol.Position;

class PartitionCountingTest {

	private static final int GENERATION = 1;

	private static final int PARTITION = 0;

	private final CountersDatabase database = CountersDatabase.migrated(2);

	private final Events events = new Events();

	@Test
	void countsEachEventOnceHoweverOftenItArrives() {
		List<Arrival> arrivals = Events.fromTopic(this.events.opened("vest", 10));
		assertThat(count(arrivals)).isEqualTo(new Outcome(Outcome.Kind.COUNTED, 10));
		assertThat(count(arrivals)).isEqualTo(new Outcome(Outcome.Kind.COUNTED, 0));
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 10L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 10L));
		assertThat(this.database.sequence(PARTITION)).isEqualTo(10);
		assertThat(this.database.nextOffset(PARTITION)).isEqualTo(10);
	}

	@Test
	void aTransferMovesACase() {
		this.events.opened("vest", 2);
		this.events.changed("case-transferred.v1", Events.cell("vest"), Events.cell("agder"));
		count(Events.fromTopic(this.events.all()));
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 1L), Map.entry("agder", 1L));
		assertThat(this.database.totals()).containsOnly(Map.entry("vest", 1L), Map.entry("agder", 1L));
	}

	@Test
	void countsUpToAGapAndGoesOnWhenItIsFilled() {
		this.events.opened("vest", 5);
		List<Arrival> withGap = new ArrayList<>(Events.fromTopic(this.events.upTo(2).all()));
		withGap.addAll(Events.fromTopic(this.events.after(3)));
		assertThat(count(withGap))
			.isEqualTo(new Outcome(Outcome.Kind.GAP, 2, Position.at(this.events.at(2).link()), null));
		assertThat(this.database.sequence(PARTITION)).isEqualTo(2);
		assertThat(count(Events.fromTopic(this.events.after(2)))).isEqualTo(new Outcome(Outcome.Kind.COUNTED, 3));
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 5L));
	}

	@Test
	void aForkInTheFeedRaisesAnAlarmAndStopsItsPartitionOnly() {
		this.events.opened("vest", 2);
		Events other = this.events.upTo(1);
		other.opened("agder", 2);
		count(Events.fromTopic(this.events.all()));
		assertThat(this.database.counting()
			.count(GENERATION, PARTITION, Events.fromTopic(other.all()), Source.FEED)
			.kind()).isEqualTo(Outcome.Kind.STOPPED);
		assertThat(this.database.alarms()).containsExactly("fork 0");

		this.events.opened("vest", 1);
		assertThat(count(Events.fromTopic(this.events.all()))).isEqualTo(new Outcome(Outcome.Kind.STOPPED, 0));
		var elsewhere = new Events();
		assertThat(this.database.counting()
			.count(GENERATION, 1, Events.fromTopic(elsewhere.opened("troms", 1)), Source.TOPIC)
			.kind()).isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 2L), Map.entry("troms", 1L));

		this.database.resolveAlarms();
		assertThat(count(Events.fromTopic(this.events.all())).kind()).isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.cases()).containsEntry("vest", 3L);
	}

	@Test
	void anEventOfTheTopicThatNamesAnotherPredecessorIsToldWithWhatItContradicts() {
		this.events.opened("vest", 1);
		var other = new Events();
		other.opened("agder", 2);
		count(Events.fromTopic(this.events.all()));
		assertThat(count(Events.fromTopic(other.after(1))))
			.isEqualTo(new Outcome(Outcome.Kind.FORK, 0, Position.at(this.events.at(1).link()), other.at(2).link()));
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
	}

	@Test
	void anUndecodableEventTakesItsPlaceInTheAccountFromTheQuarantine() {
		this.events.opened("vest");
		this.events.undecodable();
		this.events.opened("vest");
		count(Events.fromTopic(this.events.all()));
		count(Events.fromTopic(this.events.all()));
		assertThat(this.database.sequence(PARTITION)).isEqualTo(3);
		assertThat(this.database.quarantine()).containsExactly("sequence 2");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void anUndecodableEventIsKeptWithTheTimeAtWhichItWasRecorded() {
		CaseEvent event = this.events.undecodable();
		count(Events.fromTopic(this.events.all()));
		assertThat(this.database.jdbc.sql("select recorded_at from quarantine").query(OffsetDateTime.class).single())
			.isEqualTo(event.recordedAt().atOffset(ZoneOffset.UTC));
	}

	@Test
	void anUnreadableRecordIsKeptOnceAndStandsOutsideTheAccount() {
		List<Arrival> arrivals = List.of(new Arrival.Unreadable(0, "header ce_id is missing"),
				new Arrival.Event(this.events.opened("vest"), 1L));
		count(arrivals);
		count(arrivals);
		assertThat(this.database.quarantine()).containsExactly("offset 0");
		assertThat(this.database.sequence(PARTITION)).isEqualTo(1);
	}

	@Test
	void anUnreadableRecordIsKeptEvenWhileThePartitionIsStopped() {
		new Alarms(this.database.jdbc).raise(GENERATION, null, "test", "stops everything");
		assertThat(count(List.of(new Arrival.Unreadable(7, "header ce_id is missing"))).kind())
			.isEqualTo(Outcome.Kind.STOPPED);
		assertThat(this.database.quarantine()).containsExactly("offset 7");
	}

	@Test
	void nothingOfABatchThatIsRolledBackRemains() {
		this.events.opened("vest");
		this.events.undecodable();
		List<Arrival> arrivals = new ArrayList<>(Events.fromTopic(this.events.all()));
		arrivals.add(new Arrival.Unreadable(2, "header ce_id is missing"));
		PartitionCounting failing = this.database.counting(new FailingCommit(this.database.transaction(), true));
		assertThatExceptionOfType(TransactionException.class)
			.isThrownBy(() -> failing.count(GENERATION, PARTITION, arrivals, Source.TOPIC));
		assertThat(this.database.sequence(PARTITION)).isZero();
		assertThat(this.database.quarantine()).isEmpty();
		assertThat(this.database.cases()).isEmpty();
		count(arrivals);
		assertThat(this.database.quarantine()).containsExactly("offset 2", "sequence 2");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
	}

	@Test
	void aCommitOfUnknownOutcomeIsJudgedAgainAgainstWhatIsThere() {
		List<Arrival> arrivals = Events.fromTopic(this.events.opened("vest", 3));
		PartitionCounting failing = this.database.counting(new FailingCommit(this.database.transaction(), false));
		assertThatExceptionOfType(TransactionException.class)
			.isThrownBy(() -> failing.count(GENERATION, PARTITION, arrivals, Source.TOPIC));
		assertThat(count(arrivals)).isEqualTo(new Outcome(Outcome.Kind.COUNTED, 0));
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
	}

	@Test
	void whoComesSecondJudgesAgainAgainstWhatTheFirstLeft() {
		List<Arrival> arrivals = Events.fromTopic(this.events.opened("vest", 10));
		PartitionCounting overtaken = this.database
			.counting(new Overtaken(this.database.transaction(), () -> count(arrivals.subList(0, 4))));
		assertThat(overtaken.count(GENERATION, PARTITION, arrivals, Source.TOPIC))
			.isEqualTo(new Outcome(Outcome.Kind.COUNTED, 6));
		assertThat(this.database.sequence(PARTITION)).isEqualTo(10);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 10L));
	}

	@Test
	void theSameSequenceAtAnotherEventIsNotWhereItWasJudged() {
		this.events.opened("vest", 3);
		count(Events.fromTopic(this.events.upTo(1).all()));
		// the other history is put in its place meanwhile, as by a restored backup
		PartitionCounting overtaken = this.database
			.counting(new Overtaken(this.database.transaction(), () -> this.database.jdbc.sql("""
					update partition_progress set last_event_id = gen_random_uuid() where partition = 0""").update()));
		assertThat(overtaken.count(GENERATION, PARTITION, Events.fromTopic(this.events.after(1)), Source.FEED).kind())
			.isEqualTo(Outcome.Kind.STOPPED);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
		assertThat(this.database.alarms()).containsExactly("fork 0");
	}

	@Test
	void aGenerationThatIsClosedMeanwhileTakesNothing() {
		this.events.opened("vest", 3);
		PartitionCounting overtaken = this.database.counting(new Overtaken(this.database.transaction(),
				() -> this.database.jdbc.sql("update partition_progress set open = false").update()));
		assertThat(overtaken.count(GENERATION, PARTITION, Events.fromTopic(this.events.all()), Source.TOPIC).kind())
			.isEqualTo(Outcome.Kind.CLOSED);
		assertThat(this.database.cases()).isEmpty();
	}

	@Test
	void aClosedGenerationTakesNothing() {
		this.database.jdbc.sql("update partition_progress set open = false").update();
		assertThat(count(Events.fromTopic(this.events.opened("vest", 1))).kind()).isEqualTo(Outcome.Kind.CLOSED);
		new Alarms(this.database.jdbc).raise(GENERATION, PARTITION, "test", "too late");
		assertThat(this.database.cases()).isEmpty();
		assertThat(this.database.alarms()).isEmpty();
	}

	@Test
	void aGenerationThatIsBuiltTakesNothingOfTheTopic() {
		this.events.opened("vest", 3);
		// as after a backup that was taken in the midst of a rebuild
		this.database.jdbc.sql("update generation set state = 'building'").update();
		assertThat(count(Events.fromTopic(this.events.all())).kind()).isEqualTo(Outcome.Kind.CLOSED);
		assertThat(this.database.counting()
			.count(GENERATION, PARTITION, Events.fromTopic(this.events.all()), Source.REBUILD)
			.accepted()).isEqualTo(3);
	}

	private Outcome count(List<Arrival> arrivals) {
		return this.database.counting().count(GENERATION, PARTITION, arrivals, Source.TOPIC);
	}

}
