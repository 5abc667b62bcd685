package caseintake.fuzz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BirthNumbersTest {

	@ParameterizedTest
	@ValueSource(strings = { "31126050073", "a/31126050073", "311260.50073", "x311260-50073:", "71126050067",
			"01526050033", "01776050160", "01926050016" })
	void aBirthNumberIsFound(String text) {
		assertThat(BirthNumbers.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "31126050074", "131126050073", "311260500731", "3112605 0073", "31126.050073",
			"32126050002", "311260..50073", "" })
	void somethingElseIsNot(String text) {
		assertThat(BirthNumbers.isIn(text)).isFalse();
	}

	@Test
	void everyOneThatIsMadeIsFound() {
		var dice = new Dice(1);
		for (int i = 0; i < 10_000; i++) {
			String number = BirthNumbers.make(dice);
			assertThat(BirthNumbers.isIn(number)).as(number).isTrue();
		}
	}

}
