package caseintake.stats.releases;

import java.io.IOException;

import caseintake.stats.answering.Stats;
import caseintake.stats.releases.ReleasesPage.Call;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import static org.assertj.core.api.Assertions.assertThat;

/** The page answers as the service does. */
@ResourceLock("answering")
class ReleasesPageTest {

	@Test
	void everyAnswerOfThePageIsThatOfTheService() throws IOException, JSONException {
		var page = new ReleasesPage();
		assertThat(page.calls()).hasSizeGreaterThan(10);
		try (Stats stats = Stats.own("--case-intake.reference-data=classpath:norway.yaml")) {
			var desk = new PressDesk(stats);
			desk.everyDayIsFinal();
			page.cases().forEach((some) -> stats.counters().opened(some.cases(), some.cell(), some.recordedOn()));
			for (Call call : page.calls()) {
				desk.is(call.day());
				String answer = desk.text(call.method(), call.path(), call.body(), call.accept());
				if (call.kind().equals("csv")) {
					assertThat(answer).as(call.toString()).isEqualToNormalizingNewlines(call.answer() + "\n");
				}
				else {
					// the page may leave members out, but cells stand in their order and
					// all of them
					JSONAssert.assertEquals(call + "\n" + answer, call.answer(), answer, JSONCompareMode.STRICT_ORDER);
				}
			}
		}
	}

}
