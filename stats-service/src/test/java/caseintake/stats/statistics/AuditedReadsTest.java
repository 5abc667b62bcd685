package caseintake.stats.statistics;

import java.util.List;

import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Exact figures identify people: who read which is kept. */
@ResourceLock("answering")
class AuditedReadsTest {

	private Stats stats;

	@BeforeEach
	void start() {
		this.stats = Stats.withEmptyCounters();
	}

	@Test
	void aFigureThatIsReadIsRecordedWithItsQuestion() {
		this.stats.get("/v1/statistics/cases?groupBy=unit&openedSince=2017-03-04");
		awaitEntry("GET /v1/statistics/cases | groupBy=unit&openedSince=2017-03-04 | 200 | done");
	}

	@Test
	void aQuestionThatIsRefusedIsRecordedWithoutIt() {
		this.stats.http()
			.get()
			.uri("/v1/statistics/changes?never-heard-of=anything")
			.exchange()
			.expectStatus()
			.isBadRequest();
		awaitEntry("GET /v1/statistics/changes | 400 | refused");
		assertThat(entries()).noneMatch((entry) -> entry.contains("never-heard-of"));
	}

	@Test
	void aLiveReaderIsRecordedWhenItBegins() throws Exception {
		try (LiveReader _ = this.stats.live("groupBy=category")) {
			awaitEntry("GET /v1/statistics/stream | groupBy=category | 0 | begun");
		}
	}

	private void awaitEntry(String entry) {
		await().untilAsserted(() -> assertThat(entries()).contains(entry));
	}

	private List<String> entries() {
		return this.stats.jdbc()
			.sql("select concat_ws(' | ', call, subject, status, decision) from audit_entry")
			.query(String.class)
			.list();
	}

}
