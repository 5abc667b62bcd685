package caseintake.protocol;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {

	private final Chain chain = new Chain();

	@Test
	void repeatedChainAreAcceptedOnce() {
		List<Arrival> twice = new ArrayList<>(Chain.fromTopic(this.chain.grow(3)));
		twice.addAll(Chain.fromTopic(this.chain.all()));
		Judgement judgement = Judgement.of(Position.START, twice);
		assertThat(judgement.accepted()).isEqualTo(this.chain.all());
		assertThat(judgement.duplicates()).isEqualTo(3);
		assertThat(judgement.to().sequence()).isEqualTo(3);
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.COMPLETE);
	}

	@Test
	void whatStandsBehindAGapIsLeftToTheFeed() {
		this.chain.grow(5);
		List<Arrival> arrivals = new ArrayList<>(Chain.fromTopic(this.chain.upTo(2).all()));
		arrivals.addAll(Chain.fromTopic(this.chain.after(3)));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.accepted()).isEqualTo(this.chain.upTo(2).all());
		assertThat(judgement.nextOffset()).isEqualTo(2);
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.GAP);
	}

	@Test
	void aForkEndsJudgingAndNamesTheEvent() {
		this.chain.grow(2);
		Chain other = this.chain.upTo(1);
		other.grow(3);
		List<Arrival> arrivals = new ArrayList<>(Chain.fromTopic(this.chain.all()));
		arrivals.addAll(Chain.fromTopic(other.after(1)));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.accepted()).isEqualTo(this.chain.all());
		assertThat(judgement.ending()).isEqualTo(Judgement.Ending.FORK);
		assertThat(judgement.fork()).isEqualTo(other.at(2).link());
	}

	@Test
	void unreadableRecordsAreKeptEvenBehindAGapAndDoNotMoveTheReadingPlaceOverIt() {
		this.chain.grow(3);
		List<Arrival> arrivals = List.of(new Arrival.Event(this.chain.at(1), 10L), new Arrival.Unreadable(11, "a"),
				new Arrival.Event(this.chain.at(3), 12L), new Arrival.Unreadable(13, "b"));
		Judgement judgement = Judgement.of(Position.START, arrivals);
		assertThat(judgement.unreadable()).extracting(Arrival.Unreadable::offset).containsExactly(11L, 13L);
		assertThat(judgement.nextOffset()).isEqualTo(12);
	}

	@Test
	void eventsFromTheFeedDoNotMoveTheReadingPlace() {
		Judgement judgement = Judgement.of(Position.START, List.of(new Arrival.Event(this.chain.grow(), null)));
		assertThat(judgement.accepted()).hasSize(1);
		assertThat(judgement.nextOffset()).isNull();
	}

}
