package caseintake.stats.stream;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestTest {

	@Test
	void whatIsHardToReadIsReadAFifthOfTheTimeAtMost() {
		assertThat(Rest.after(Duration.ofSeconds(2), 0)).isEqualTo(Duration.ofSeconds(8));
	}

	@Test
	void theMoreAreToldTheMoreSeldom() {
		assertThat(Rest.after(Duration.ZERO, 1)).isEqualTo(Duration.ofMillis(1));
		assertThat(Rest.after(Duration.ofMillis(10), 1000)).isEqualTo(Duration.ofMillis(1040));
	}

}
