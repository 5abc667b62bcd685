package caseintake.faults.sampling;

import java.util.List;

import caseintake.faults.sampling.Standing.InCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

	@ParameterizedTest
	@CsvSource({ "5, 5, 5, 0, 0", "5, 3, 4, 1, 0", "5, 6, 5, 0, 1", "5, 5, 6, 0, 1", "5, 5, 5, 1, 1", "5, 6, 6, 0, 2",
			"5, 5, -1, 2, 2" })
	void nothingIsAheadOfTheHead(long head, long published, long counted, long quarantined, int broken) {
		var place = new Standing.Place(3, head, published, counted, quarantined, counted);
		assertThat(new Standing(List.of(place), new InCells(counted, counted), List.of()).broken()).hasSize(broken);
	}

	@ParameterizedTest
	@CsvSource({ "4, 4, 4, 0", "2, 4, 2, 0", "3, 4, 4, 1", "5, 4, 5, 1", "-1, 4, -1, 1", "4, 3, 4, 1", "4, 5, 4, 1",
			"4, 4, 3, 1" })
	void cellsAndTotalsAddUpToWhatIsCounted(long inTotals, long events, long cases, int broken) {
		var counted = new Standing.Place(3, 5, 5, 4, 1, inTotals);
		assertThat(new Standing(List.of(counted), new InCells(events, cases), List.of()).broken()).hasSize(broken);
	}

	@Test
	void itIsLevelOnceEverythingIsPublishedAndCounted() {
		var level = new Standing.Place(0, 5, 5, 5, 0, 5);
		assertThat(new Standing(List.of(level, level), new InCells(10, 10), List.of()).level()).isTrue();
		assertThat(new Standing(List.of(level, new Standing.Place(1, 5, 4, 5, 0, 5)), new InCells(10, 10), List.of())
			.level()).isFalse();
		assertThat(new Standing(List.of(level, new Standing.Place(1, 5, 5, 4, 0, 4)), new InCells(9, 9), List.of())
			.level()).isFalse();
		assertThat(new Standing(List.of(level, new Standing.Place(1, 5, 5, 4, 1, 4)), new InCells(9, 9), List.of())
			.level()).isFalse();
	}

	@Test
	void anAnswerWithoutAHeadComparesNothing() {
		assertThat(
				PipelineSample.comparable(new JsonMapper().readTree("{\"total\":{\"head\":null},\"partitions\":[]}")))
			.isFalse();
		assertThat(PipelineSample.comparable(new JsonMapper().readTree("{\"partitions\":[{\"head\":5}]}"))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "5, 5, 0, 0, 0", "5, 4, 1, 0, 0", "5, 5, 0, -1, 1", "4, 5, 0, -1, 2", "null, 5, 0, null, 0" })
	void anAnswerThatContradictsItselfIsFound(String head, long counted, long quarantined, String pending, int broken) {
		String line = "{\"partition\":1,\"head\":%s,\"counted\":%d,\"quarantined\":%d,\"pending\":%s}".formatted(head,
				counted, quarantined, pending);
		assertThat(PipelineSample.broken(new JsonMapper().readTree("{\"total\":" + line + ",\"partitions\":[]}")))
			.hasSize(broken);
		assertThat(PipelineSample.broken(new JsonMapper().readTree("{\"partitions\":[" + line + "]}"))).hasSize(broken);
	}

}
