package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTest {

	private final Dice dice = new Dice(4);

	private final Ledger ledger = new Ledger("fuzz", new Oracle(Stack.force(), Clock.systemUTC()));

	private final Registrations registrations = new Registrations(this.dice.fork(), "a", Stack.force(),
			LocalDate.of(2019, 5, 4));

	@ParameterizedTest
	@EnumSource
	void aBrokenRecordStaysOneLineAndClosesItsQuotes(CsvDamage damage) {
		for (int i = 0; i < 100; i++) {
			var text = new String(damage.of(7, CsvStyle.any(this.dice), this.dice), StandardCharsets.ISO_8859_1);
			assertThat(text).isNotBlank().doesNotContain("\n");
			assertThat(text.chars().filter((c) -> c == '"').count()).isEven();
		}
	}

	@Test
	void aFileHasRowsOfEveryOutcome() {
		ImportOutcome outcome = CsvFile.make(3000, this.dice, this.registrations, this.ledger, false).outcome();

		assertThat(outcome.created()).isGreaterThan(500);
		assertThat(outcome.duplicates()).isPositive();
		assertThat(outcome.refused().values()).contains(400, 409, 413);
		assertThat(outcome.created() + outcome.duplicates() + outcome.refused().size()).isGreaterThan(2800);
	}

	@Test
	void someOfItsRowsChangeCases() {
		ImportOutcome outcome = CsvFile.make(3000, this.dice, this.registrations, this.ledger, true).outcome();

		assertThat(outcome.created()).isGreaterThan(300);
		assertThat(outcome.changed()).isGreaterThan(300);
		assertThat(outcome.refused().values()).contains(400, 409);
	}

}
