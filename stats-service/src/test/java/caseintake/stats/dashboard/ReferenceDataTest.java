package caseintake.stats.dashboard;

import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class ReferenceDataTest {

	private final JsonNode answer = Stats.withEmptyCounters().get("/v1/reference-data");

	@Test
	void itNamesWhatFiguresAreGroupedByInTheOrderOfTheFile() {
		assertThat(this.answer.get("version").asString()).isEqualTo("test-force.3");
		assertThat(this.answer.get("zone").asString()).isEqualTo("Europe/Oslo");
		assertThat(this.answer.get("today").asString()).isEqualTo("2017-05-10");
		assertThat(this.answer.at("/units").valueStream().map((unit) -> unit.get("code").asString()).limit(3))
			.containsExactly("oslo", "vest", "hordaland");
		assertThat(this.answer.at("/operations/0/names/en").asString()).isEqualTo("Dark Room");
		assertThat(this.answer.at("/operations/0/owners/1/unit").asString()).isEqualTo("kripos");
		assertThat(this.answer.at("/categories/1/code").asString()).isEqualTo("physical-abuse");
	}

	@Test
	void aUnitHasItsKindItsSuccessorAndItsPlaceOnTheMap() {
		assertThat(this.answer.at("/units/0/tile").toString()).isEqualTo("{\"row\":2,\"column\":1}");
		assertThat(this.answer.at("/units/1/tile").isNull()).isTrue();
		assertThat(this.answer.at("/units/2/successor").asString()).isEqualTo("vest");
		assertThat(this.answer.at("/units/5/kind").asString()).isEqualTo("national");
	}

}
