package caseintake.safeguards;

import java.io.IOException;
import java.time.Duration;

import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PaceTest {

	private final Pace pace = new Pace(Duration.ofSeconds(30), 64);

	@Test
	void aByteASecondIsGivenUpAfterTheGrace() throws IOException {
		for (int second = 0; second < 30; second++) {
			passes(1, 1);
			this.pace.check();
		}
		passes(1, 1);
		assertThatExceptionOfType(ClientAbortException.class).isThrownBy(this.pace::check);
	}

	@Test
	void whatComesAtTheRateIsWaitedForAsLongAsItTakes() {
		assertThatNoException().isThrownBy(() -> {
			for (int second = 0; second < 100_000; second++) {
				passes(1, 64);
				this.pace.check();
			}
		});
	}

	private void passes(long seconds, long bytes) {
		this.pace.note(Duration.ofSeconds(seconds).toNanos(), bytes);
	}

}
