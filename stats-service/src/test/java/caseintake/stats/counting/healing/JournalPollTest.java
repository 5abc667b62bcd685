package caseintake.stats.counting.healing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.repairing.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class JournalPollTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	@Test
	void anAnswerIsAboutThePositionThatWasAskedForAndNoLaterOne() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.workshop.journal().beforeState(() -> {
			this.workshop.recorded(0, "vest", 1);
			this.workshop.count();
		});
		this.workshop.bean(JournalPoll.class).poll();
		assertThat(this.database.sequence(0)).isEqualTo(4);
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.jdbc.sql("select confirmed_sequence from partition_confirmation where partition = 0")
			.query(Long.class)
			.single()).isEqualTo(3);
	}

}
