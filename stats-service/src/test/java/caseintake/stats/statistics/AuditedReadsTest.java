package caseintake.stats.statistics;

import java.net.URI;
import java.util.List;

import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(strings = { "/v1/statistics/changes", "/v1/statistics/stream", "/v1/%73tatistics/cases" })
	void aQuestionThatIsRefusedIsRecordedWithoutIt(String path) {
		this.stats.http()
			.get()
			.uri(URI.create(path + "?never-heard-of=anything"))
			.exchange()
			.expectStatus()
			.isBadRequest();
		awaitEntry("GET " + path.replace("%73", "s") + " | 400 | refused");
		assertThat(entries()).noneMatch((entry) -> entry.contains("never-heard-of"));
	}

	@Test
	void aPathWithEscapesIsTheSameCall() {
		this.stats.http()
			.get()
			.uri(URI.create("/v1/%73tatistics/cases?groupBy=category"))
			.exchange()
			.expectStatus()
			.isOk();
		awaitEntry("GET /v1/statistics/cases | groupBy=category | 200 | done");
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
