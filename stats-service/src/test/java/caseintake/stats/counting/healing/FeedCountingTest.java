package caseintake.stats.counting.healing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Source;
import caseintake.stats.repairing.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class FeedCountingTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final Events events = this.workshop.recorded(0, "vest", 7);

	@Test
	void countsPageByPage() {
		assertThat(page(0, 5)).isTrue();
		assertThat(page(5, 5)).isFalse();
		assertThat(this.database.sequence(0)).isEqualTo(7);
		assertThat(page(7, 5)).isFalse();
	}

	@Test
	void whereTheJournalLostARowAPersonIsCalled() {
		this.workshop.journal().lose(6);
		assertThat(page(0, 5)).isTrue();
		assertThat(page(5, 5)).isFalse();
		assertThat(this.database.sequence(0)).isEqualTo(5);
		assertThat(this.database.alarms()).containsExactly("fork 0");
		assertThat(this.workshop.get("/v1/alarms").at("/alarms/0/detail").asString())
			.contains("event %s with sequence 7".formatted(this.events.at(7).link().id()), "sequence 5 is counted");
		this.workshop.journal().lose(0);
		this.database.resolveAlarms();
		page(5, 5);
		assertThat(this.database.sequence(0)).isEqualTo(7);
	}

	@Test
	void whatStandsBeforeTheLostRowIsCountedWithTheSamePage() {
		this.workshop.journal().lose(6);
		assertThat(page(0, 100)).isFalse();
		assertThat(this.database.sequence(0)).isEqualTo(5);
		assertThat(this.database.alarms()).containsExactly("fork 0");
	}

	@Test
	void aPageThatWasAskedForBehindAnotherPositionIsNoLoss() {
		// counted up to 2, since the counters were restored after the question
		page(0, 2);
		assertThat(page(5, 5)).isFalse();
		assertThat(this.database.sequence(0)).isEqualTo(2);
		assertThat(this.database.alarms()).isEmpty();
	}

	private boolean page(long after, int limit) {
		return this.workshop.bean(FeedCounting.class)
			.page(this.workshop.bean(JournalClient.class), 1, 0, after, limit, Source.FEED);
	}

}
