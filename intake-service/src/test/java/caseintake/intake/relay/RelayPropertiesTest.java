package caseintake.intake.relay;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RelayPropertiesTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 999 })
	void aBatchIsSmallerThanWhatIsLookedAtForTheTopicsEnd(int batchSize) {
		assertThat(relay(batchSize, 1).batchSize()).isEqualTo(batchSize).isLessThan(TopicTail.STEP);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 1000 })
	void anotherBatchSizeIsRefused(int batchSize) {
		assertThatIllegalArgumentException().isThrownBy(() -> relay(batchSize, 1))
			.withMessage("case-intake.relay.batch-size is not between 1 and 999");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10 })
	void anotherNumberOfReplicasIsRefused(int replicas) {
		assertThatIllegalArgumentException().isThrownBy(() -> relay(1, replicas))
			.withMessage("case-intake.relay.replicas is not between 1 and 9");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 0", "-1, 1" })
	void timesThatAreNoneAreRefused(int lease, int pollInterval) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RelayProperties(Duration.ofSeconds(lease), Duration.ofMillis(pollInterval), 1, 1))
			.withMessage("case-intake.relay.lease and poll-interval must be positive");
	}

	private static RelayProperties relay(int batchSize, int replicas) {
		return new RelayProperties(Duration.ofSeconds(10), Duration.ofMillis(100), batchSize, replicas);
	}

}
