package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordOracleTest {

	private static Headers headers() {
		var link = new ChainLink(42, UUID.randomUUID(), UUID.randomUUID());
		return CaseEventTopic
			.write(new CaseEvent(link, "case-opened.v1", UUID.randomUUID(), Instant.EPOCH, null, new byte[0]), 0,
					"/test")
			.headers();
	}

	private static Headers with(String name, String value) {
		return headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aTrueEventIsOne() {
		assertThat(RecordOracle.isEvent(headers())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9223372036854775807", "0000000000000000002" })
	void everySequenceOfNineteenDigitsThatIsANumberOfJavaIsOne(String sequence) {
		assertThat(RecordOracle.isEvent(with("ce_sequence", sequence))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ce_sequence, 9223372036854775808", "ce_sequence, 0000000000000000000", "ce_sequence, 42",
			"ce_sequence, 0000000000000000001", "ce_id, 1-1-1-1-1", "ce_previousid, ''", "ce_specversion, 1",
			"ce_type, ''", "ce_subject, Kari", "ce_time, 2017-01-01" })
	void somethingElseIsNone(String name, String value) {
		assertThat(RecordOracle.isEvent(with(name, value))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ce_sequence", "ce_id", "ce_previousid", "ce_specversion", "ce_type", "ce_subject", "ce_time" })
	void withoutAHeaderThatItNeedsItIsNone(String name) {
		assertThat(RecordOracle.isEvent(headers().remove(name))).isFalse();
	}

}
