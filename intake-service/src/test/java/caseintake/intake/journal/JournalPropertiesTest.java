package caseintake.intake.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JournalPropertiesTest {

	@Test
	void theBoundsThemselvesAreAllowed() {
		assertThat(journal(1, 2000, 1).partitions()).isEqualTo(1);
		assertThat(journal(256, 2000, 1).partitions()).isEqualTo(256);
	}

	@ParameterizedTest
	@CsvSource({ "0, 2000, 1, partitions is not between 1 and 256", "257, 2000, 1, partitions is not between 1 and 256",
			"1, 1999, 1, queue-capacity is below 2000", "1, 2000, 0, batch-size is below 1" })
	void whatTheJournalCannotWorkWithIsRefused(int partitions, int queueCapacity, int batchSize, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> journal(partitions, queueCapacity, batchSize))
			.withMessage("case-intake.journal." + reason);
	}

	private static JournalProperties journal(int partitions, int queueCapacity, int batchSize) {
		return new JournalProperties(partitions, "/test", queueCapacity, batchSize);
	}

}
