package caseintake.stats.counting.healing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.repairing.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class JournalPollTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final JournalPoll poll = this.workshop.bean(JournalPoll.class);

	@Test
	void anAnswerIsAboutThePositionThatWasAskedForAndNoLaterOne() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.workshop.journal().beforeState(() -> {
			this.workshop.recorded(0, "vest", 1);
			this.workshop.count();
		});
		this.poll.poll();
		assertThat(this.database.sequence(0)).isEqualTo(4);
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.jdbc.sql("select confirmed_sequence from partition_confirmation where partition = 0")
			.query(Long.class)
			.single()).isEqualTo(3);
	}

	@Test
	void aRebuildHasTheHeadOfTheJournalThatWentBackBeforeIt() {
		Events events = this.workshop.recorded(0, "vest", 10);
		this.workshop.recorded(1, "vest", 2);
		this.workshop.count();
		this.poll.poll();
		this.workshop.journal().replace(0, events.upTo(7));
		this.poll.poll();
		assertThat(this.database.alarms()).containsExactly("journal-went-back 0");
		int built = this.workshop.build();
		assertThat(head(built)).isEqualTo(7 + 2);
		assertThat(head(1)).isEqualTo(7 + 2);
		this.workshop.recorded(0, "vest", 1);
		this.poll.poll();
		assertThat(head(built)).isEqualTo(8 + 2);
	}

	@Test
	void beforeTheJournalIsAskedARebuildHasTheHeadOfTheLiveCounters() {
		this.workshop.recorded(0, "vest", 10);
		this.workshop.count();
		this.workshop.journal().silence(true);
		assertThat(this.workshop.post("/v1/rebuilds", null, 202).get("head").asLong()).isEqualTo(10);
	}

	private long head(int generation) {
		return this.workshop.get("/v1/rebuilds/" + generation).get("head").asLong();
	}

}
