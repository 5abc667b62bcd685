package caseintake.peers.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountersTest {

	private static final Path COUNTING = Path.of("../../stats-service/src/main/java/caseintake/stats/counting");

	@ParameterizedTest
	@CsvSource({ "CellTable, cells", "TotalTable, totals", "PartitionProgress, progress" })
	void theStatementsAreThoseOfStatsService(String source, String what) throws IOException {
		String statement = switch (what) {
			case "cells" -> Counters.ADD_CELLS;
			case "totals" -> Counters.ADD_TOTALS;
			default -> Counters.ADVANCE;
		};
		String code = Files.readString(COUNTING.resolve(source + ".java"));
		assertThat(words(code)).contains(words(statement));
	}

	/** Named parameters count as any other. */
	private static String words(String text) {
		return text.replaceAll("(?<!:):[a-z]\\w*", "?").replaceAll("\\s+", " ").strip();
	}

}
