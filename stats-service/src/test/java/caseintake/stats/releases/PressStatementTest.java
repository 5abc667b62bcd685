package caseintake.stats.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static caseintake.stats.releases.PressDesk.by;
import static caseintake.stats.releases.PressDesk.cells;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures that a police district published in May 2017, from the sample. */
@ResourceLock("answering")
class PressStatementTest {

	@Test
	void theSampleIsReleasedWithTheSentenceOfThePress() throws IOException {
		try (Stats stats = Stats.own("--case-intake.reference-data=classpath:norway.yaml")) {
			var desk = new PressDesk(stats);
			desk.everyDayIsFinal();
			for (String line : Files.readAllLines(Path.of("../samples/dark-room.ndjson"))) {
				JsonNode row = JsonMapper.shared().readTree(line);
				LocalDate day = LocalDate.parse(row.get("openedOn").asString());
				stats.counters()
					.opened(1, new Cell(row.get("operation").asString(), row.get("openingUnit").asString(),
							row.get("unit").asString(), row.get("category").asString(), day, List.of()));
			}
			desk.is(LocalDate.of(2017, 5, 19));
			desk.declares("new", "own-and-sent-by-kind").drafts("new", LocalDate.of(2017, 5, 18));
			JsonNode published = desk.post("/v1/releases/1/publish", by("ola"), 200);
			assertThat(published.get("total").asLong()).isEqualTo(33);
			assertThat(cells(published)).isEqualTo("own 13, sentToDistricts 20, sentToOthers 0");
			assertThat(published.at("/statement/sentence/nb").asString()).isEqualTo(
					"Siden 20. november 2016 har Operasjon Dark Room opprettet 33 nye saker: 13 i Vest politidistrikt "
							+ "og 20 sendt til andre politidistrikter.");
		}
	}

}
