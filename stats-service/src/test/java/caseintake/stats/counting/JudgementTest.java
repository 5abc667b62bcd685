package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {

	private final Events events = new Events();

	@Test
	void repeatedEventsAreAcceptedOnce() {
		List<Arrival> twice = new ArrayList<>(Events.fromTopic(this.events.opened("vest", 3)));
		twice.addAll(Events.fromTopic(this.events.all()));
		Judgement judgement = Judgement.of(Position.START, twice);
		assertThat(judgement.accepted()).isEqualTo(this.events.all());
		assertThat(judgement.duplicates()).isEqualTo(3);
		assertThat(judgement.to().sequence()).isEqualTo(3);
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.COMPLETE);
	}

	@Test
	void whatStandsBehindAGapIsLeftToTheFeed() {
		this.events.opened("vest", 5);
		List<Arrival> arrivals = new ArrayList<>(Events.fromTopic(this.events.upTo(2).all()));
		arrivals.addAll(Events.fromTopic(this.events.after(3)));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.accepted()).isEqualTo(this.events.upTo(2).all());
		assertThat(judgement.nextOffset()).isEqualTo(2);
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.GAP);
	}

	@Test
	void aForkEndsJudgingAndNamesTheEvent() {
		this.events.opened("vest", 2);
		Events other = this.events.upTo(1);
		other.opened("agder", 3);
		List<Arrival> arrivals = new ArrayList<>(Events.fromTopic(this.events.all()));
		arrivals.addAll(Events.fromTopic(other.after(1)));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.accepted()).isEqualTo(this.events.all());
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.FORK);
		assertThat(judgement.fork()).isEqualTo(other.at(2).link());
	}

	@Test
	void unreadableRecordsAreKeptEvenBehindAGapAndDoNotMoveTheReadingPlaceOverIt() {
		this.events.opened("vest", 3);
		List<Arrival> arrivals = List.of(new Arrival.Event(this.events.at(1), 10L), new Arrival.Unreadable(11, "a"),
				new Arrival.Event(this.events.at(3), 12L), new Arrival.Unreadable(13, "b"));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.unreadable()).extracting(Arrival.Unreadable::offset).containsExactly(11L, 13L);
		assertThat(judgement.nextOffset()).isEqualTo(12);
	}

	@Test
	void eventsFromTheFeedDoNotMoveTheReadingPlace() {
		Judgement judgement = Judgement.of(Position.START,
				List.of(new Arrival.Event(this.events.opened("vest"), null)));
		assertThat(judgement.accepted()).hasSize(1);
		assertThat(judgement.nextOffset()).isNull();
	}

}
