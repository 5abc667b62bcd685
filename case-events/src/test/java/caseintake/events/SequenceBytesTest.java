package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceBytesTest {

	private final SplittableRandom dice = new SplittableRandom(3);

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 9, 10, 1_234_567_890_123_456_789L, Long.MAX_VALUE })
	void theyAreWrittenAsInTheFeedAndReadBack(long sequence) {
		same(sequence);
		for (int i = 0; i < 5000; i++) {
			same(this.dice.nextLong(Long.MAX_VALUE) >>> this.dice.nextInt(64));
		}
	}

	private static void same(long sequence) {
		byte[] written = SequenceBytes.write(sequence);
		assertThat(new String(written, StandardCharsets.US_ASCII)).isEqualTo(EnvelopeText.sequence(sequence));
		assertThat(SequenceBytes.read(written)).isEqualTo(sequence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "000000000000000001", "00000000000000000001", "-000000000000000001",
			"+000000000000000001", " 000000000000000001", "000000000000000000a", "9223372036854775808",
			"9999999999999999999" })
	void whatIsNoneIsBelowZero(String text) {
		assertThat(SequenceBytes.read(Golden.utf8(text))).isNegative();
	}

	@Test
	void noneIsBelowZeroToo() {
		assertThat(SequenceBytes.read(null)).isNegative();
	}

}
