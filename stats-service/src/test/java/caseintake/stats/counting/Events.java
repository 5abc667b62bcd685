package caseintake.stats.counting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.protocol.Arrival;

/** The events of one partition, each chained to the one before it. */
public final class Events {

	public static final LocalDate RECORDED_ON = LocalDate.of(2017, 5, 10);

	private static final String BROKEN = "{\"caseId\":1}";

	private final List<CaseEvent> events = new ArrayList<>();

	public static Cell cell(String unit) {
		return new Cell("dark-room", "vest", unit, "live-streaming", LocalDate.of(2017, 5, 9), List.of("kripos"));
	}

	public CaseEvent opened(String unit) {
		return add(CaseEventType.OPENED.code(), null, cell(unit));
	}

	public List<CaseEvent> opened(String unit, int cases) {
		for (int i = 0; i < cases; i++) {
			opened(unit);
		}
		return all();
	}

	public CaseEvent changed(String type, @Nullable Cell before, @Nullable Cell after) {
		return add(type, before, after);
	}

	/** A change that was recorded on whatever day. */
	public CaseEvent recorded(String type, CaseChange change) {
		return add(type, change.caseId(), CaseChangeJson.write(change));
	}

	public CaseEvent undecodable() {
		return add(CaseEventType.OPENED.code(), BROKEN.getBytes(StandardCharsets.UTF_8));
	}

	/** An event whose value is whatever somebody wrote. */
	public CaseEvent withValue(byte[] value) {
		return add(CaseEventType.OPENED.code(), value);
	}

	/** The same event, with a value that cannot be read. */
	public synchronized void broken(long sequence) {
		CaseEvent whole = this.events.get((int) sequence - 1);
		this.events.set((int) sequence - 1, new CaseEvent(whole.link(), whole.type(), whole.caseId(),
				whole.recordedAt(), null, BROKEN.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * The same event, with a value that can be read: as a later version would read it.
	 */
	public synchronized CaseEvent repaired(long sequence, String unit) {
		CaseEvent broken = this.events.get((int) sequence - 1);
		var event = new CaseEvent(broken.link(), broken.type(), broken.caseId(), broken.recordedAt(), null,
				CaseChangeJson.write(new CaseChange(broken.caseId(), RECORDED_ON, "test-1", null, cell(unit))));
		this.events.set((int) sequence - 1, event);
		return event;
	}

	private CaseEvent add(String type, @Nullable Cell before, @Nullable Cell after) {
		UUID caseId = UUID.randomUUID();
		return add(type, caseId, CaseChangeJson.write(new CaseChange(caseId, RECORDED_ON, "test-1", before, after)));
	}

	private CaseEvent add(String type, byte[] value) {
		return add(type, UUID.randomUUID(), value);
	}

	private synchronized CaseEvent add(String type, UUID caseId, byte[] value) {
		UUID previous = this.events.isEmpty() ? null : this.events.getLast().link().id();
		var event = new CaseEvent(new ChainLink(this.events.size() + 1L, UUID.randomUUID(), previous), type, caseId,
				Instant.now().truncatedTo(ChronoUnit.MICROS), null, value);
		this.events.add(event);
		return event;
	}

	/** Another history: the same events up to a sequence, and then none. */
	public Events upTo(long sequence) {
		var other = new Events();
		all().stream().filter((event) -> event.link().sequence() <= sequence).forEach(other.events::add);
		return other;
	}

	public synchronized List<CaseEvent> all() {
		return List.copyOf(this.events);
	}

	public List<CaseEvent> after(long sequence) {
		return all().stream().filter((event) -> event.link().sequence() > sequence).toList();
	}

	public CaseEvent at(long sequence) {
		return all().get((int) sequence - 1);
	}

	public static List<Arrival> fromTopic(List<CaseEvent> events) {
		return events.stream().<Arrival>map((event) -> new Arrival.Event(event, event.link().sequence() - 1)).toList();
	}

}
