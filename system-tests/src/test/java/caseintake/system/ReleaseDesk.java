package caseintake.system;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Series on which something was published before: three cases, at the end of a day on
 * which the counters had none.
 */
record ReleaseDesk(Http stats, LocalDate today) {

	void declare(String series) {
		command("/v1/series", """
				{"series":"%s","names":{"nb":"Nye saker","en":"New cases"},"operation":"dark-room",
				 "openedSince":"2016-11-20","breakdown":"none","by":"kari"}""".formatted(series), 201);
	}

	void enterThreeFromBefore(String series) {
		command("/v1/releases/published-before", """
				{"series":"%s","knownAt":"%s","publishedOn":"%s","total":3,"by":"kari"}""".formatted(series,
				this.today.minusDays(3), this.today.minusDays(2)), 201);
	}

	private void command(String path, String body, int status) {
		Http.Answer answer = this.stats.command(path, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
	}

}
