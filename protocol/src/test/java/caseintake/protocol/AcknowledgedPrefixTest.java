package caseintake.protocol;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcknowledgedPrefixTest {

	private final AcknowledgedPrefix prefix = new AcknowledgedPrefix();

	@Test
	void whatIsAcknowledgedBehindAFailureDoesNotCount() {
		this.prefix.acknowledged(3, 7);
		this.prefix.failed(3);
		this.prefix.acknowledged(3, 9);
		assertThat(this.prefix.sequences()).isEqualTo(Map.of(3, 7L));
	}

	@Test
	void aFailureConcernsItsPartitionAlone() {
		this.prefix.failed(3);
		this.prefix.acknowledged(4, 12);
		assertThat(this.prefix.sequences()).isEqualTo(Map.of(4, 12L));
	}

}
