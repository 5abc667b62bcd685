package caseintake.system;

import java.time.LocalDate;
import java.time.ZoneId;

import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who release, at the dashboard; what it cannot do, they do by the API. */
record ReleaseDesk(Browser browser, Http stats) {

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));

	void declare(String series) {
		declareOf(series, "\"openedSince\":\"2016-11-20\"");
	}

	void declare(String series, String openedSince, String openedUntil) {
		declareOf(series, "\"openedSince\":\"%s\",\"openedUntil\":\"%s\"".formatted(openedSince, openedUntil));
	}

	private void declareOf(String series, String days) {
		command("/v1/series", """
				{"series":"%s","names":{"nb":"Nye saker","en":"New cases"},"operation":"dark-room",
				 %s,"breakdown":"none"}""".formatted(series, days));
	}

	/** Three cases were published, as known on a day on which the counters had none. */
	void enterThreeFromBefore(String series) {
		command("/v1/releases/published-before", """
				{"series":"%s","knownAt":"%s","publishedOn":"%s","total":3}""".formatted(series, TODAY.minusDays(3),
				TODAY.minusDays(2)));
	}

	private void command(String path, String body) {
		Http.Answer answer = this.stats.command(path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
	}

	/** Asks for a draft of what was known yesterday. */
	void ask(String series, String by) {
		this.browser.as(by).visit("?view=releases&series=" + series);
		this.browser.awaitText(".releases h2", "New cases");
		submit(".ask");
	}

	/** Publishes the one draft of the series. */
	void publish(String series, String by) {
		this.browser.awaitText(".release.draft h3", "Draft");
		this.browser.as(by).visit("?view=releases&series=" + series);
		this.browser.awaitText(".release.draft h3", "Draft");
		submit(".release.draft");
		submit("dialog[open]");
	}

	private void submit(String place) {
		this.browser.find(place).findElement(By.cssSelector("button.strong")).click();
	}

}
