package caseintake.stats.statistics;

import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Units that assist in a case are a set. */
@ResourceLock("answering")
class AssistanceTest {

	private static final LocalDate DAY = LocalDate.of(2017, 2, 28);

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void casesInWhichAnyoneAssistsCanBeAskedFor() {
		this.counters.opened(1, assisted("kripos", "external")).opened(2, assisted("kripos")).opened(4, assisted());
		assertThat(cases("assisted=true")).isEqualTo(3);
		assertThat(cases("assisted=false")).isEqualTo(4);
		assertThat(cases("")).isEqualTo(7);
	}

	@Test
	void casesCanBeAskedForByAnyOfTheUnitsThatAssist() {
		this.counters.opened(1, assisted("kripos", "external"))
			.opened(2, assisted("kripos"))
			.opened(4, assisted("agder", "hordaland", "oslo"))
			.opened(8, assisted());
		assertThat(cases("assistedBy=kripos")).isEqualTo(3);
		assertThat(cases("assistedBy=external")).isEqualTo(1);
		assertThat(cases("assistedBy=external,agder")).isEqualTo(5);
		assertThat(cases("assistedBy=kripos,external")).isEqualTo(3);
		assertThat(cases("assistedBy=kripos&assisted=true")).isEqualTo(3);
		assertThat(cases("assistedBy=kripos&assisted=false")).isZero();
		assertThat(cases("assistedBy=oslo&unit=vest&category=travel")).isEqualTo(4);
	}

	@Test
	void aFormerUnitAssistsAsThePresentOne() {
		this.counters.opened(1, assisted("hordaland")).opened(2, assisted("oslo", "sunnhordland"));
		for (String unit : List.of("vest", "hordaland", "old%207", "p07")) {
			assertThat(cases("assistedBy=" + unit)).isEqualTo(3);
		}
	}

	@Test
	void aUnitDoesNotAssistBecauseItsNameIsPartOfAnothers() {
		this.counters.opened(1, assisted("kripos-nord", "o")).opened(2, assisted("kripo"));
		assertThat(cases("assistedBy=kripos")).isZero();
		assertThat(cases("assistedBy=oslo")).isZero();
	}

	@Test
	void whyTheyChangedCanBeAskedToo() {
		this.counters.opened(1, assisted("kripos"))
			.changed("case-assisted.v1", assisted("kripos"), assisted("external"), DAY.plusDays(1));
		JsonNode changes = this.stats.get("/v1/statistics/changes?from=2017-02-28&assistedBy=kripos");
		assertThat(changes.at("/rows/0/reason").asString()).isEqualTo("case-assisted.v1");
		assertThat(changes.get("difference").asLong()).isEqualTo(-1);
	}

	private long cases(String parameters) {
		return this.stats.get("/v1/statistics/cases?" + parameters).get("total").asLong();
	}

	private static Cell assisted(String... units) {
		return new Cell(null, "vest", "vest", "travel", DAY, List.of(units));
	}

}
