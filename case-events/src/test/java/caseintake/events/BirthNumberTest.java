package caseintake.events;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ordinary numbers here are of people born in 1860, who never had one. */
class BirthNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "31126050073", "29026050047", "71126050067", "01526050033", "01776050160", "01926050016",
			"41926050190" })
	void aDateWithBothCheckDigitsIsABirthNumber(String number) {
		assertThat(BirthNumber.isIn(number)).isTrue();
		assertThat(BirthNumber.isIn("vest:" + number + "/2")).isTrue();
		for (String separator : List.of("-", ".", " ", "\u00a0", "\u2013")) {
			assertThat(BirthNumber.isIn(number.substring(0, 6) + separator + number.substring(6))).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "32126050002", "30026050096", "01136050040", "29026150068", "00126050011", "72126050187" })
	void checkDigitsWithoutADateAreNone(String number) {
		assertThat(BirthNumber.isIn(number)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 10 })
	void aDateWithAWrongCheckDigitIsNone(int position) {
		var number = new StringBuilder("31126050073");
		number.setCharAt(position, (char) ('0' + (number.charAt(position) - '0' + 1) % 10));

		assertThat(BirthNumber.isIn(number.toString())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a31126050073", "sak31126050073b", "x311260-50073y" })
	void aNumberBetweenLettersIsOne(String reference) {
		assertThat(BirthNumber.isIn(reference)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "131126050073", "311260500731", "201625002668", "2017-000123", "1" })
	void otherReferencesAreNone(String reference) {
		assertThat(BirthNumber.isIn(reference)).isFalse();
	}

}
