package caseintake.stats.releases;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.cells;
import static org.assertj.core.api.Assertions.assertThat;

/** What people find again. */
@ResourceLock("answering")
class ReleaseListTest {

	private final PressDesk desk = PressDesk.opened();

	@Test
	void releasesAreListedNewestFirstBySeriesAndState() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").declares("other", "none");
		this.desk.releases("total", MONDAY);
		this.desk.drafts("total", WEDNESDAY);
		this.desk.drafts("other", MONDAY);
		assertThat(this.desk.get("/v1/releases").get("releases").findValuesAsString("release")).containsExactly("3",
				"2", "1");
		assertThat(this.desk.get("/v1/releases?series=total&state=draft").get("releases").findValuesAsString("release"))
			.containsExactly("2");
		assertThat(this.desk.text("/v1/releases?state=secret", "application/json", 400))
			.contains("\"parameter\":\"state\"")
			.doesNotContain("secret");
		assertThat(this.desk.text("/v1/releases?series=secret", "application/json", 400)).contains("unknown-series")
			.doesNotContain("\"secret\"");
		assertThat(this.desk.text("/v1/releases?sort=up", "application/json", 400)).contains("unknown-parameter");
	}

	@Test
	void moreReleasesAreListedInPages() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").declares("other", "unit");
		this.desk.drafts("other", MONDAY);
		this.desk.stats().jdbc().sql("""
				insert into release (series, known_at, origin, level, total, shown, withheld, drafted_at, drafted_by)
				select 'total', '2017-05-01', 'counters', 0, 20, '{}', '[]', now(), 'kari' from generate_series(1, 150)
				""").update();
		JsonNode newest = this.desk.get("/v1/releases");
		assertThat(newest.get("releases").size()).isEqualTo(100);
		assertThat(newest.get("truncated").asBoolean()).isTrue();
		assertThat(newest.at("/releases/99/release").asLong()).isEqualTo(52);
		JsonNode oldest = this.desk.get("/v1/releases?before=52");
		assertThat(oldest.get("releases").size()).isEqualTo(51);
		assertThat(oldest.get("truncated").asBoolean()).isFalse();
		assertThat(cells(oldest.at("/releases/50"))).startsWith("oslo");
		assertThat(this.desk.text("/v1/releases?before=last", "application/json", 400))
			.contains("\"parameter\":\"before\"");
	}

}
