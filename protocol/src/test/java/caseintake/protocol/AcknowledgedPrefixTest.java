package caseintake.protocol;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcknowledgedPrefixTest {

	private static final Position SEVEN = new Position(7, UUID.randomUUID());

	private static final Position NINE = new Position(9, UUID.randomUUID());

	private final AcknowledgedPrefix prefix = new AcknowledgedPrefix();

	@Test
	void whatIsAcknowledgedBehindAFailureDoesNotCount() {
		this.prefix.acknowledged(3, SEVEN);
		this.prefix.failed(3);
		this.prefix.acknowledged(3, NINE);
		assertThat(this.prefix.positions()).isEqualTo(Map.of(3, SEVEN));
	}

	@Test
	void aFailureConcernsItsPartitionAlone() {
		this.prefix.failed(3);
		this.prefix.acknowledged(4, NINE);
		assertThat(this.prefix.positions()).isEqualTo(Map.of(4, NINE));
	}

}
