package caseintake.localstack;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginPageTest {

	private static final Pattern BUTTON = Pattern.compile("<button id=\"([a-z-]+)\">");

	@Test
	void peopleStandApartFromProgramsAndAreToldWhoTheyAre() {
		String page = LoginPage.html();
		String people = page.substring(0, page.indexOf("<h2>"));
		assertThat(buttons(people)).containsExactly("everything", "monitor", "kari", "ola", "operator");
		assertThat(buttons(page)).hasSameSizeAs(LocalClient.values());
		assertThat(people).contains("kari</button> press officer", "operator</button> repairs the pipeline");
	}

	private static List<String> buttons(String page) {
		return BUTTON.matcher(page).results().map((button) -> button.group(1)).toList();
	}

}
