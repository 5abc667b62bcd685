package caseintake.benchmarks.stack;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import caseintake.benchmarks.contest.NotMeasuredException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GrowthTest {

	@Test
	void countsWhatCameAfterTheFirstSight() throws SQLException, InterruptedException {
		Growth growth = Growth.until(10, numbers(0, 0, 4, 7, 10));
		assertThat(growth.amount()).isEqualTo(6);
		assertThat(growth.seconds()).isPositive();
		assertThat(growth.perSecond()).isEqualTo(6 / growth.seconds());
	}

	@Test
	void endsWhenItsTimeIsOver() throws SQLException, InterruptedException {
		Growth growth = Growth.until(1_000, Duration.ofMillis(1), numbers(0, 4, 7));
		assertThat(growth.amount()).isEqualTo(3);
	}

	@Test
	void whatComesAllAtOnceIsNotMeasured() {
		assertThatExceptionOfType(NotMeasuredException.class).isThrownBy(() -> Growth.until(10, numbers(0, 10)));
	}

	private static Growth.Reading numbers(Integer... numbers) {
		Iterator<Integer> each = List.of(numbers).iterator();
		return each::next;
	}

}
