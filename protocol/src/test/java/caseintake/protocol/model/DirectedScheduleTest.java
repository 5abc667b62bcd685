package caseintake.protocol.model;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectedScheduleTest {

	@Test
	void aComparisonOfTheSequenceAloneMixesTwoHistories() {
		assertThat(DirectedSchedule.run(Set.of())).isNull();
		Violation violation = DirectedSchedule.run(Set.of(DirectedSchedule.SHOWS));
		assertThat(violation).isNotNull();
		assertThat(violation.invariant()).isEqualTo(Invariant.COUNTED_IS_A_HISTORY);
	}

}
