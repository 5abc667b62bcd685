package caseintake.intake.imports;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImportPropertiesTest {

	@Test
	void oneImportWithoutPatienceIsEnough() {
		assertThat(new ImportProperties(Duration.ZERO, 1, 1, Duration.ofDays(1)).atATime()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0" })
	void whatCannotBeIsRefused(int patience, int atATime, int ofOneAtATime, int kept) {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new ImportProperties(Duration.ofSeconds(patience), atATime, ofOneAtATime, Duration.ofDays(kept)))
			.withMessageContaining("case-intake.imports.");
	}

}
