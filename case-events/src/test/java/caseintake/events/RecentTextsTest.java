package caseintake.events;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecentTextsTest {

	private final List<String> readAnew = new ArrayList<>();

	private final RecentTexts<String> texts = new RecentTexts<>(2, this::meaning);

	@Test
	void eachIsReadOnceUntilItIsTheOldestOfTooMany() throws UndecodableEventException {
		for (String text : List.of("a", "b", "a", "b", "c", "b", "a")) {
			assertThat(this.texts.read(Golden.utf8(text))).isEqualTo(text);
		}
		assertThat(this.readAnew).containsExactly("a", "b", "c", "a");
	}

	@Test
	void longOnesAreNotKept() throws UndecodableEventException {
		String longest = "t".repeat(64);
		String longer = "t".repeat(65);
		for (String text : List.of(longest, longest, longer, longer)) {
			assertThat(this.texts.read(Golden.utf8(text))).isEqualTo(text);
		}
		assertThat(this.readAnew).containsExactly(longest, longer, longer);
	}

	@Test
	void whatSaysNothingIsToldEachTime() {
		for (int again = 0; again < 2; again++) {
			assertThatExceptionOfType(UndecodableEventException.class)
				.isThrownBy(() -> this.texts.read(Golden.utf8("none")));
		}
		assertThat(this.readAnew).containsExactly("none", "none");
	}

	@Test
	void whatIsNotPlainIsLeftToOthers() throws UndecodableEventException {
		assertThat(this.texts.read(null)).isNull();
		for (String text : List.of("", "a\u0000", "æ")) {
			assertThat(this.texts.read(Golden.utf8(text))).isNull();
		}
		assertThat(this.readAnew).isEmpty();
	}

	private String meaning(String text) throws UndecodableEventException {
		this.readAnew.add(text);
		if (text.equals("none")) {
			throw new UndecodableEventException("none");
		}
		return text;
	}

}
