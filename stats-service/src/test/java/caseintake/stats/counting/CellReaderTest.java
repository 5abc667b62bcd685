package caseintake.stats.counting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.events.UndecodableEventException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is recognised must be what would have been read. */
class CellReaderTest {

	private static final String OPENED = CaseEventType.OPENED.code();

	private static final UUID CASE = new UUID(1, 2);

	private final CellReader reader = new CellReader();

	@Test
	void anotherCaseOfTheSameCellIsRecognised() throws UndecodableEventException {
		CellReader.Cells first = this.reader.read(event(UUID.randomUUID(), OPENED, null, Events.cell("vest")));
		CellReader.Cells second = this.reader.read(event(UUID.randomUUID(), OPENED, null, Events.cell("vest")));
		assertThat(second).isSameAs(first);
		assertThat(first.before()).isNull();
		assertThat(first.after()).isEqualTo(CellKey.of(Events.cell("vest"), Events.RECORDED_ON, OPENED));
	}

	@Test
	void thousandsOfCellsAreKnownAtOnce() {
		List<CaseEvent> events = IntStream.range(0, 3_000)
			.mapToObj((i) -> event(CASE, OPENED, null, Events.cell("unit-" + i)))
			.toList();
		List<CellReader.Cells> first = events.stream().map(this::read).toList();
		long recognised = IntStream.range(0, first.size()).filter((i) -> read(events.get(i)) == first.get(i)).count();
		assertThat(recognised).isGreaterThan(2_850);
		assertThat(first).doesNotHaveDuplicates();
	}

	@Test
	void everythingThatMakesACellTellsItFromOthers() throws UndecodableEventException {
		List<CaseEvent> events = List.of(event(CASE, OPENED, null, Events.cell("vest")),
				event(CASE, OPENED, null, Events.cell("agder")), event(CASE, OPENED, Events.cell("vest"), null),
				event(CASE, CaseEventType.REINSTATED.code(), null, Events.cell("vest")),
				event(CASE, OPENED, Events.cell("vest"), Events.cell("agder")));
		for (int again = 0; again < 3; again++) {
			for (CaseEvent event : events) {
				assertThat(this.reader.read(event)).isEqualTo(new CellReader().read(event));
			}
		}
		assertThat(events.stream().map(this::read).distinct()).hasSameSizeAs(events);
	}

	@Test
	void whatCannotBeReadIsNeverRecognised() throws UndecodableEventException {
		CaseEvent whole = event(CASE, OPENED, null, Events.cell("vest"));
		this.reader.read(whole);
		String text = new String(whole.value(), StandardCharsets.UTF_8);
		for (String broken : new String[] { text + "}", text.replace(CASE.toString(), "x".repeat(36)),
				text.replace("\"after\"", "\"caseId\":\"%s\",\"after\"".formatted(CASE)), text.substring(1) }) {
			for (int again = 0; again < 2; again++) {
				assertThatExceptionOfType(UndecodableEventException.class)
					.isThrownBy(() -> this.reader.read(event(CASE, OPENED, broken.getBytes(StandardCharsets.UTF_8))));
			}
		}
	}

	private CellReader.Cells read(CaseEvent event) {
		try {
			return this.reader.read(event);
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static CaseEvent event(UUID caseId, String type, @Nullable Cell before, @Nullable Cell after) {
		return event(caseId, type,
				CaseChangeJson.write(new CaseChange(caseId, Events.RECORDED_ON, "test-1", before, after)));
	}

	private static CaseEvent event(UUID caseId, String type, byte[] value) {
		return new CaseEvent(new ChainLink(1, UUID.randomUUID(), null), type, caseId, Instant.EPOCH, null, value);
	}

}
