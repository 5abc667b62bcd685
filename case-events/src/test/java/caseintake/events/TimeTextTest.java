package caseintake.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read by hand is what the library reads. */
class TimeTextTest {

	private static final String CHARACTERS = "0123456789-:.TtZz+ \u0663";

	private final SplittableRandom dice = new SplittableRandom(1);

	@Test
	void whatIsWrittenIsReadBack() {
		for (int i = 0; i < 20_000; i++) {
			LocalDate day = LocalDate.ofEpochDay(this.dice.nextLong(-719_162, 2_932_896));
			assertThat(TimeText.day(day.toString())).isEqualTo(day);
			Instant instant = Instant.ofEpochSecond(this.dice.nextLong(-62_135_596_800L, 253_402_300_799L),
					this.dice.nextInt(1_000_000) * 1000L);
			assertThat(TimeText.instant(instant.toString()).toInstant()).isEqualTo(instant);
		}
	}

	@Test
	void everyOtherTextIsReadOrRefusedAsByTheLibrary() {
		for (int i = 0; i < 50_000; i++) {
			String day = damaged("2016-11-21");
			assertThat(read(day, TimeText::day)).isEqualTo(read(day, LocalDate::parse));
			String time = damaged("2016-11-21T23:59:59" + fraction() + "Z");
			assertThat(read(time, TimeText::instant)).isEqualTo(read(time, OffsetDateTime::parse));
		}
	}

	private String fraction() {
		int digits = this.dice.nextInt(11);
		return (digits == 0) ? "" : "." + "123456789012".substring(0, digits);
	}

	private String damaged(String text) {
		var damaged = new StringBuilder(text);
		for (int i = this.dice.nextInt(3); i > 0; i--) {
			int place = this.dice.nextInt(damaged.length());
			char other = CHARACTERS.charAt(this.dice.nextInt(CHARACTERS.length()));
			switch (this.dice.nextInt(3)) {
				case 0 -> damaged.setCharAt(place, other);
				case 1 -> damaged.insert(place, other);
				default -> damaged.deleteCharAt(place);
			}
		}
		return damaged.toString();
	}

	private static String read(String text, Function<String, ?> reader) {
		try {
			return text + " is " + reader.apply(text);
		}
		catch (DateTimeException ex) {
			return text + " is refused";
		}
	}

}
