package caseintake.stats.counting;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JournalPropertiesTest {

	private static final URI JOURNAL = URI.create("http://localhost:8080");

	@ParameterizedTest
	@ValueSource(ints = { 1, 12, 256 })
	void partitionsAreAtMostSoManyAsOneRequestCanAskAbout(int partitions) {
		assertThat(new JournalProperties(partitions, JOURNAL, null).partitions()).isEqualTo(partitions);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 257, 1000 })
	void otherNumbersAreRefusedWithTheNameOfTheProperty(int partitions) {
		assertThatIllegalArgumentException().isThrownBy(() -> new JournalProperties(partitions, JOURNAL, null))
			.withMessageContaining("case-intake.journal.partitions must be from 1 to 256");
	}

}
