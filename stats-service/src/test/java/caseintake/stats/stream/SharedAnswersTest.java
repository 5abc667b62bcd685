package caseintake.stats.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.LockedCells;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** However many read, a question is answered once. */
@ResourceLock("answering")
class SharedAnswersTest {

	private static final Cell CELL = new Cell("dark-room", "vest", "vest", "travel", LocalDate.of(2017, 5, 9),
			List.of());

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	private final List<LiveReader> readers = new ArrayList<>();

	@AfterEach
	void leave() throws Exception {
		for (LiveReader reader : this.readers) {
			reader.close();
		}
		await().until(() -> this.stats.bean(Readership.class).readers() == 0);
		assertThat(this.stats.bean(Readership.class).figures()).isEmpty();
	}

	@Test
	void equalQuestionsShareOneQueryHoweverTheyAreAsked() throws Exception {
		List<String> equal = List.of("unit=vest,agder&category=physical-abuse",
				"category=physical-abuse&unit=agder,vest", "unit=p07&unit=agder&category=Abuse,%20physical",
				"unit=hordaland,agder,vest&category=physical-abuse",
				"openedSince=0001-01-01&unit=vest,agder&category=physical-abuse");
		for (String question : equal) {
			join(question);
		}
		join("unit=vest&category=physical-abuse");
		join("unit=vest,agder&category=physical-abuse&asOf=2017-05-10");
		assertThat(this.stats.bean(Readership.class).figures()).hasSize(3);
		for (LiveReader reader : this.readers) {
			reader.figures();
		}
		assertQueriesAfterACount(3);
	}

	@Test
	void oneHundredReadersOfOneQuestionCostOneQuery() throws Exception {
		for (int reader = 0; reader < 100; reader++) {
			join("groupBy=unit").figures();
		}
		assertQueriesAfterACount(1);
	}

	/** Two at a time, so as many as two are seen, and never more. */
	private void assertQueriesAfterACount(int questions) throws Exception {
		await().untilAsserted(() -> {
			try (LockedCells cells = this.stats.lockedCells()) {
				long sequence = this.stats.jdbc()
					.sql("select max(last_sequence) from partition_progress")
					.query(Long.class)
					.single();
				this.counters.counted(0, sequence + 1);
				int expected = Math.min(questions, 2);
				await().until(() -> cells.heldUp() == expected);
				assertThat(IntStream.range(0, 50).map((look) -> cells.heldUp())).allMatch((held) -> held <= expected);
			}
		});
	}

	@Test
	void twoHundredReadersAreAllToldTheNewestAndNeverAnOlderOne() throws Exception {
		for (int reader = 0; reader < 200; reader++) {
			join("groupBy=unit");
		}
		for (int event = 1; event <= 40; event++) {
			this.counters.opened(1, CELL).counted(0, event);
		}
		for (LiveReader reader : this.readers) {
			long before = -1;
			while (before < 40) {
				long total = reader.figures().get("total").asLong();
				assertThat(total).isGreaterThan(before);
				before = total;
			}
		}
		assertThat(this.readers).allMatch((reader) -> reader.news().isEmpty());
	}

	private LiveReader join(String question) throws Exception {
		LiveReader reader = this.stats.live(question);
		this.readers.add(reader);
		return reader;
	}

}
