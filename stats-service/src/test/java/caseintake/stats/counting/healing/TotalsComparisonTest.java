package caseintake.stats.counting.healing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.repairing.Workshop;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class TotalsComparisonTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final Events lost = this.workshop.recorded(1, "agder", 3);

	@BeforeEach
	void count() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.workshop.bean(JournalPoll.class).poll();
	}

	@Test
	void saysWhenEachPartitionWasLastCompared() {
		assertThat(compared()).isEmpty();
		assertThat(this.workshop.get("/v1/pipeline").at("/total/totalsComparedAt").isNull()).isTrue();
		compare();
		assertThat(compared()).containsExactly(0, 1, 2);
		assertThat(this.workshop.get("/v1/pipeline").at("/total/totalsComparedAt").isString()).isTrue();
	}

	@Test
	void comparesWhatTheJournalConfirmsWhileItLacksTheRest() {
		this.workshop.journal().replace(1, this.lost.upTo(1));
		compare();
		assertThat(compared()).containsExactly(0, 2);
		this.workshop.journal().falsify("vest");
		compare();
		assertThat(this.database.alarms()).containsExactly("control-totals-differ 0");
	}

	@Test
	void leavesOutWhatStandsStill() {
		this.workshop.bean(Alarms.class).raise(1, 0, "test", "stops the partition");
		compare();
		assertThat(compared()).containsExactly(1, 2);
	}

	@Test
	void leavesOutWhatLacksAnEvent() {
		this.lost.undecodable();
		this.workshop.count();
		compare();
		assertThat(compared()).containsExactly(0, 2);
	}

	private void compare() {
		this.workshop.bean(TotalsComparison.class).compare();
	}

	private List<Integer> compared() {
		List<Integer> compared = new ArrayList<>();
		this.workshop.get("/v1/pipeline").get("partitions").forEach((line) -> {
			if (!line.get("totalsComparedAt").isNull()) {
				compared.add(line.get("partition").asInt());
			}
		});
		return compared;
	}

}
