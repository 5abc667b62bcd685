package caseintake.faults.checker;

import java.util.UUID;

import caseintake.faults.history.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules about journal and topic find every kind of mistake. */
class JournalAndTopicTest {

	private final SmallBooks books = new SmallBooks();

	@Test
	void aGapInTheJournalIsFound() {
		Event last = this.books.events.removeLast();
		this.books.events.add(new Event(1, 3, last.id(), last.previousId(), last.caseId(), last.type(), last.value(),
				last.recordedOn(), null, last.after()));
		assertThat(this.books.broken()).containsKey(JournalIsWhole.class);
		assertThat(this.books.sentences()).contains("(partition 1, sequence 3) follows sequence 1");
	}

	@Test
	void aForkInTheJournalIsFound() {
		Event last = this.books.events.removeLast();
		this.books.events.add(new Event(1, 2, last.id(), new UUID(0, 4), last.caseId(), last.type(), last.value(),
				last.recordedOn(), null, last.after()));
		assertThat(this.books.broken()).containsKey(JournalIsWhole.class);
		assertThat(this.books.sentences()).contains("(fork)");
	}

	@Test
	void aHeadThatIsNotTheLastEventIsFound() {
		this.books.heads.put(0, new Position(2, new UUID(0, 5)));
		this.books.progress.put(0, new Position(2, new UUID(0, 5)));
		assertThat(this.books.broken()).containsOnlyKeys(JournalIsWhole.class);
	}

	@Test
	void aHeadWithoutEventsIsFound() {
		this.books.heads.put(2, new Position(1, new UUID(0, 6)));
		this.books.progress.put(2, new Position(1, new UUID(0, 6)));
		assertThat(this.books.broken()).containsOnlyKeys(JournalIsWhole.class);
	}

	@Test
	void anIdThatTwoEventsHaveIsFound() {
		Event first = this.books.events.getFirst();
		Event last = this.books.events.removeLast();
		this.books.events.add(new Event(1, 2, first.id(), last.previousId(), last.caseId(), last.type(), last.value(),
				last.recordedOn(), null, last.after()));
		assertThat(this.books.broken()).containsKey(JournalIsWhole.class);
		assertThat(this.books.sentences()).contains("has an id that another event has");
	}

	@Test
	void duplicatesInTheTopicAreNoMistake() {
		this.books.publish(this.books.events.getFirst());
		this.books.publish(this.books.events.getLast());
		assertThat(this.books.broken()).isEmpty();
	}

	@Test
	void anEventThatTheTopicHasNotIsFound() {
		this.books.topic.removeFirst();
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
		assertThat(this.books.sentences()).contains("whoever reads partition 0 in order comes to");
	}

	@Test
	void aTopicWithoutRecordsIsFound() {
		this.books.topic.clear();
		assertThat(this.books.broken().get(TopicIsTheJournal.class)).hasSize(2);
	}

	@Test
	void anEventThatCameTooEarlyIsFoundUnlessItIsSentAgain() {
		this.books.tell("e", SmallBooks.CELL, new Outcome.Unknown());
		this.books.store("e", 0, SmallBooks.CELL);
		TopicRecord second = this.books.topic.remove(1);
		this.books.topic.add(second);
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
		this.books.publish(this.books.events.getLast());
		assertThat(this.books.broken()).isEmpty();
	}

	@Test
	void anEventThatOnlyTheTopicHasIsFound() {
		Event second = this.books.events.get(1);
		this.books.topic.add(new TopicRecord(0, 9, 3, new UUID(0, 7), second.id(), second.type(), second.value()));
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

	@Test
	void anotherEventAtTheSameSequenceIsFound() {
		Event first = this.books.events.getFirst();
		this.books.topic.add(new TopicRecord(0, 9, 1, new UUID(0, 8), null, first.type(), first.value()));
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

	@Test
	void anotherPredecessorIsFound() {
		Event second = this.books.events.get(1);
		this.books.publish(second, new UUID(0, 9), second.type(), second.value());
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

	@Test
	void anotherTypeIsFound() {
		Event second = this.books.events.get(1);
		this.books.publish(second, second.previousId(), "case-withdrawn.v1", second.value());
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

	@Test
	void anotherValueIsFound() {
		Event second = this.books.events.get(1);
		this.books.publish(second, second.previousId(), second.type(), new UUID(0, 10));
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

	@Test
	void aRecordThatIsNoEventIsFound() {
		this.books.topic.add(new TopicRecord(1, 9, 0, null, null, null, null));
		assertThat(this.books.broken()).containsOnlyKeys(TopicIsTheJournal.class);
	}

}
