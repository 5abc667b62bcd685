package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;
import caseintake.protocol.JournalExtract;
import caseintake.protocol.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Records that do not fit, with a journal that is asked about them. */
class TopicCountingTest {

	private final CountersDatabase database = CountersDatabase.migrated(1);

	private final Events journal = new Events();

	private int asked;

	@Test
	void anEventThatTheJournalDoesNotHaveGoesToQuarantineAndCountingGoesOn() {
		this.journal.opened("vest", 4);
		Events forged = this.journal.upTo(1);
		forged.opened("agder", 2);
		List<Arrival> arrivals = topic(this.journal.upTo(2).all(), forged.after(1), this.journal.after(2));
		assertThat(count(arrivals, this::answer)).isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.sequence(0)).isEqualTo(4);
		assertThat(this.database.nextOffset(0)).isEqualTo(6);
		assertThat(this.database.quarantine()).containsExactly("offset 2", "offset 3");
		assertThat(reasons()).containsOnly("the journal has another event at this sequence");
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 4L));
	}

	@Test
	void anEventFarBehindTheJournalsHeadDoesNotHoldUpThoseThatFollow() {
		this.journal.opened("vest", 3);
		var forged = new Events();
		forged.opened("agder", 900);
		List<Arrival> arrivals = topic(this.journal.upTo(1).all(), forged.after(899), this.journal.after(1));
		assertThat(count(arrivals, this::answer)).isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.sequence(0)).isEqualTo(3);
		assertThat(this.database.quarantine()).containsExactly("offset 1");
		assertThat(reasons()).containsOnly("the journal has no event at this sequence");
	}

	@Test
	void manyForgedEventsAreSiftedWithOneQuestion() {
		this.journal.opened("vest", 10);
		List<CaseEvent> forged = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			Events other = this.journal.upTo(i % 10);
			other.opened("agder", 1);
			forged.add(other.all().getLast());
		}
		assertThat(count(topic(this.journal.upTo(1).all(), forged, this.journal.after(1)), this::answer))
			.isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.sequence(0)).isEqualTo(10);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 10L));
		assertThat(this.asked).isEqualTo(1);
	}

	@Test
	void aJournalThatDoesNotConfirmWhatIsCountedIsAnAlarm() {
		this.journal.opened("vest", 2);
		Events other = this.journal.upTo(1);
		other.opened("agder", 1);
		List<Arrival> arrivals = topic(this.journal.all(), other.after(1));
		assertThat(count(arrivals, (partition, counted) -> Optional.empty())).isEqualTo(Outcome.Kind.STOPPED);
		assertThat(this.database.alarms()).containsExactly("fork 0");
		assertThat(this.database.quarantine()).isEmpty();
	}

	@Test
	void aJournalThatHasBothIsAnAlarm() {
		this.journal.opened("vest", 1);
		var other = new Events();
		other.opened("agder", 2);
		List<Arrival> arrivals = topic(this.journal.all(), other.after(1));
		assertThat(count(arrivals,
				(partition, counted) -> Optional.of(new JournalExtract(counted, List.of(other.at(2).link()), true))))
			.isEqualTo(Outcome.Kind.STOPPED);
		assertThat(this.database.alarms()).containsExactly("fork 0");
		assertThat(this.database.quarantine()).isEmpty();
	}

	@Test
	void whileTheJournalDoesNotAnswerAForkIsNeitherSkippedNorJudged() {
		this.journal.opened("vest", 3);
		Events forged = this.journal.upTo(1);
		forged.opened("agder", 1);
		List<Arrival> arrivals = topic(this.journal.upTo(2).all(), forged.after(1), this.journal.after(2));
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> count(arrivals, this::silence));
		assertThat(this.database.sequence(0)).isEqualTo(2);
		assertThat(this.database.nextOffset(0)).isEqualTo(2);
		assertThat(this.database.quarantine()).isEmpty();
		assertThat(this.database.alarms()).isEmpty();
		assertThat(count(arrivals, this::answer)).isEqualTo(Outcome.Kind.COUNTED);
		assertThat(this.database.sequence(0)).isEqualTo(3);
	}

	@Test
	void whileTheJournalDoesNotAnswerAGapStaysAGap() {
		this.journal.opened("vest", 3);
		assertThat(count(topic(this.journal.after(1)), this::silence)).isEqualTo(Outcome.Kind.GAP);
		assertThat(this.database.quarantine()).isEmpty();
	}

	@Test
	void aGapInTheTopicIsNoForgery() {
		this.journal.opened("vest", 5);
		assertThat(count(topic(this.journal.upTo(1).all(), this.journal.after(3)), this::answer))
			.isEqualTo(Outcome.Kind.GAP);
		assertThat(this.database.sequence(0)).isEqualTo(1);
		assertThat(this.database.quarantine()).isEmpty();
	}

	private Outcome.Kind count(List<Arrival> arrivals, Witness witness) {
		return new TopicCounting(this.database.counting(), witness, new Alarms(this.database.jdbc)).count(1, 0,
				arrivals);
	}

	private Optional<JournalExtract> answer(int partition, Position counted) {
		this.asked++;
		return Optional.of(new JournalExtract(counted,
				this.journal.after(counted.sequence()).stream().map(CaseEvent::link).toList(), true));
	}

	private Optional<JournalExtract> silence(int partition, Position counted) {
		throw new RestClientException("no answer");
	}

	private List<String> reasons() {
		return this.database.jdbc.sql("select reason from quarantine").query((row, number) -> row.getString(1)).list();
	}

	@SafeVarargs
	private static List<Arrival> topic(List<CaseEvent>... parts) {
		List<Arrival> arrivals = new ArrayList<>();
		for (List<CaseEvent> part : parts) {
			part.forEach((event) -> arrivals.add(new Arrival.Event(event, (long) arrivals.size())));
		}
		return arrivals;
	}

}
