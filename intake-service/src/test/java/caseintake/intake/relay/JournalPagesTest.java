package caseintake.intake.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.ChainLink;
import caseintake.intake.Intake;
import caseintake.intake.journal.JournalRows;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalPagesTest {

	private static final int SIZE = 2;

	private static Intake intake;

	private static JournalRows journal;

	@BeforeAll
	static void start() throws Exception {
		intake = Intake.start();
		journal = intake.bean(JournalRows.class);
		intake.register("case-", 240);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void aPageThatWasReadAheadIsTheNextOne() {
		var pages = new JournalPages(journal, SIZE, Runnable::run);
		Map<Integer, Position> reached = readAhead(pages);
		List<ChainLink> next = links(pages.from(reached));
		assertThat(next).hasSize(2 * (SIZE + 1)).isEqualTo(links(journal.from(JournalPages.sequences(reached), SIZE)));
	}

	@Test
	void aPageIsReadAgainWhenTheJournalNoLongerHasWhatComesBeforeIt() {
		var pages = new JournalPages(journal, SIZE, Runnable::run);
		Map<Integer, Position> reached = readAhead(pages);
		UUID other = UUID.randomUUID();
		replace(reached.getOrDefault(3, Position.START).eventId(), other);
		try {
			assertThat(links(pages.from(reached))).extracting(ChainLink::id).contains(other);
		}
		finally {
			replace(other, reached.getOrDefault(3, Position.START).eventId());
		}
	}

	@Test
	void aPageThatWasReadAheadIsNotTakenForAnother() {
		var pages = new JournalPages(journal, SIZE, Runnable::run);
		readAhead(pages);
		Map<Integer, Position> back = Map.of(3, Position.START, 4, Position.START);
		assertThat(links(pages.from(back))).isEqualTo(links(journal.from(JournalPages.sequences(back), SIZE)));
	}

	/** The relay begins again, and says what was the matter. */
	@Test
	void aPageThatCouldNotBeReadAheadIsAFailureOfItsReader() {
		var failing = new JournalPages(journal, SIZE, (read) -> {
			intake.jdbc().sql("alter table case_event rename to somewhere").update();
			try {
				read.run();
			}
			finally {
				intake.jdbc().sql("alter table somewhere rename to case_event").update();
			}
		});
		Map<Integer, Position> reached = readAhead(failing);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> failing.from(reached));
		assertThat(failing.from(reached)).isNotEmpty();
	}

	private static Map<Integer, Position> readAhead(JournalPages pages) {
		Map<Integer, Position> beginning = Map.of(3, Position.START, 4, Position.START);
		List<PartitionEvent> page = pages.from(beginning);
		pages.readBehind(beginning, page);
		Map<Integer, Position> reached = new HashMap<>(beginning);
		page.forEach((entry) -> reached.put(entry.partition(), Position.at(entry.event().link())));
		return reached;
	}

	private static List<ChainLink> links(List<PartitionEvent> page) {
		return page.stream().map((entry) -> entry.event().link()).toList();
	}

	private static void replace(@Nullable UUID id, @Nullable UUID other) {
		intake.jdbc().sql("update case_event set event_id = ? where event_id = ?").param(other).param(id).update();
	}

}
