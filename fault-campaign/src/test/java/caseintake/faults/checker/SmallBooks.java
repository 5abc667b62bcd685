package caseintake.faults.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import caseintake.events.Cell;
import caseintake.faults.history.Attempt;
import caseintake.faults.history.ChangeAttempt;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;
import caseintake.faults.history.Row;
import caseintake.faults.history.Told;
import org.jspecify.annotations.Nullable;

/**
 * Books of a pipeline that made no mistake: four cases in two partitions, one of them
 * acknowledged after an unknown outcome. Tests spoil one thing at a time.
 */
final class SmallBooks {

	static final Cell CELL = new Cell("dark-room", "vest", "vest", "travel", LocalDate.of(2016, 5, 17), List.of());

	static final Cell OTHER = new Cell(null, "agder", "vest", "travel", LocalDate.of(2016, 5, 17), List.of());

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

	final List<Attempt> attempts = new ArrayList<>();

	final List<ChangeAttempt> changeAttempts = new ArrayList<>();

	final List<Intake.Reference> references = new ArrayList<>();

	final List<Intake.Case> cases = new ArrayList<>();

	final List<Event> events = new ArrayList<>();

	final List<Intake.Change> changes = new ArrayList<>();

	final Map<Integer, Position> heads = new HashMap<>();

	final List<TopicRecord> topic = new ArrayList<>();

	final List<Integer> live = new ArrayList<>(List.of(1));

	final Map<CountedCell, Count> cells = new HashMap<>();

	final Map<Integer, Position> progress = new HashMap<>();

	final List<String> quarantine = new ArrayList<>();

	final List<String> alarms = new ArrayList<>();

	final List<String> atSamples = new ArrayList<>();

	@Nullable List<Summary> summaries;

	final List<Snapshot> snapshots = new ArrayList<>();

	final Map<String, Long> samples = new HashMap<>(Map.of(Effort.DATABASES, 9L, Effort.ANSWERS, 8L));

	final Map<String, Long> faults = new HashMap<>(Map.of("kills", 3L, "points", 2L));

	final Map<String, Long> strikes = new HashMap<>(Map.of("after-send", 2L));

	Duration length = Duration.ofMinutes(1);

	@Nullable Duration countedAfter = Duration.ofSeconds(9);

	SmallBooks() {
		store("a", 0, CELL);
		store("b", 0, OTHER);
		store("c", 1, CELL);
		store("d", 1, CELL);
		tell("a", CELL, new Outcome.Ok(id("a")));
		tell("b", OTHER, new Outcome.Ok(null));
		tell("c", CELL, new Outcome.Unknown());
		tell("c", CELL, new Outcome.Ok(id("c")));
		tell("d", CELL, new Outcome.Unknown());
		tell("never-stored", CELL, new Outcome.Unknown());
		tell("wrong", OTHER, new Outcome.Refused(422, null));
		tell("a", OTHER, new Outcome.Refused(409, id("a")));
	}

	static UUID id(String reference) {
		return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
	}

	/** What a client sent, and was told. */
	void tell(String reference, Cell cell, Outcome outcome) {
		tell(List.of(new Row(reference, cell)), outcome);
	}

	/** What a client sent in one request, and was told of every row. */
	void tell(List<Row> rows, Outcome outcome) {
		long number = this.attempts.size() + 1L;
		rows.forEach((row) -> this.attempts.add(new Attempt(number, "intake-1", row, outcome)));
	}

	/** A change that a client sent, and was told. */
	void tell(ChangeRow row, Outcome outcome) {
		this.changeAttempts.add(new ChangeAttempt(1_000_000L + this.changeAttempts.size(), "intake-1", row, outcome));
	}

	/** A campaign that long, in which enough was acknowledged and looked at. */
	void takeAsLongAs(Duration length) {
		this.length = length;
		this.samples.replaceAll((what, number) -> length.toSeconds());
		for (long i = 0; i < 10 * length.toSeconds(); i++) {
			tell("a", CELL, new Outcome.Ok(id("a")));
		}
		this.references.add(new Intake.Reference("campaign", "a/1", id("a")));
		for (long i = 0; i < length.toSeconds(); i++) {
			tell(new ChangeRow("a/1", "a", ChangeKind.REFER, "", ""), new Outcome.Ok(id("a")));
		}
	}

	/** A case in all the books but the clients' history. */
	void store(String reference, int partition, Cell cell) {
		UUID caseId = id(reference);
		this.references.add(new Intake.Reference("campaign", reference, caseId));
		this.cases.add(new Intake.Case(caseId, partition, cell, true));
		happen(reference, partition, caseId, "case-opened.v1", null, cell);
	}

	/** A change in all the books but the clients' history. */
	void change(ChangeRow row, @Nullable Cell before, @Nullable Cell after) {
		UUID caseId = id(row.caseReference());
		Intake.Case stored = this.cases.stream()
			.filter((each) -> each.caseId().equals(caseId))
			.findFirst()
			.orElseThrow();
		this.cases.remove(stored);
		this.cases
			.add(new Intake.Case(caseId, stored.partition(), (after != null) ? after : stored.cell(), after != null));
		Event event = happen(row.reference(), stored.partition(), caseId, row.kind().event(), before, after);
		this.changes.add(new Intake.Change("campaign", row.reference(), Intake.Place.of(event)));
	}

	private Event happen(String reference, int partition, UUID caseId, String type, @Nullable Cell before,
			@Nullable Cell after) {
		Position last = this.heads.getOrDefault(partition, new Position(0, null));
		var event = new Event(partition, last.sequence() + 1,
				id("event %d of %s".formatted(last.sequence() + 1, reference)), last.id(), caseId, type,
				id("value of " + reference), TODAY, before, after);
		this.events.add(event);
		publish(event);
		this.heads.put(partition, new Position(event.sequence(), event.id()));
		this.progress.put(partition, new Position(event.sequence(), event.id()));
		CellsAreExact.fold(List.of(event)).forEach((cell, count) -> this.cells.merge(cell, count, Count::plus));
		return event;
	}

	/** An event's record at the end of the topic. */
	void publish(Event event) {
		publish(event, event.previousId(), event.type(), event.value());
	}

	/** A record in that event's place that says something else. */
	void publish(Event event, @Nullable UUID previousId, String type, UUID value) {
		this.topic.add(new TopicRecord(event.partition(), this.topic.size(), event.sequence(), event.id(), previousId,
				type, value));
	}

	/** A generation that has counted so much of the first partition, and nothing else. */
	void look(int generation, long sequence, Map<CountedCell, Count> cells, long... quarantined) {
		UUID last = this.events.stream()
			.filter((event) -> event.partition() == 0 && event.sequence() == sequence)
			.map(Event::id)
			.findFirst()
			.orElse(null);
		this.snapshots.add(new Snapshot(generation, "closed", Instant.EPOCH,
				List.of(new Snapshot.Passed(0, sequence, last), new Snapshot.Passed(1, 0, null)),
				LongStream.of(quarantined).mapToObj((each) -> new Snapshot.Quarantined(0, each)).toList(),
				cells.entrySet()
					.stream()
					.map((each) -> new Snapshot.Counter(each.getKey(), each.getValue()))
					.toList()));
	}

	/** The counter of an event that opens a case. */
	Map<CountedCell, Count> counter(Cell cell, long added) {
		return Map.of(CountedCell.of(cell, this.events.getFirst()), new Count(added, 0));
	}

	/** Another count for a cell. */
	void recount(Cell cell, long change) {
		this.cells.merge(CountedCell.of(cell, this.events.getFirst()), new Count(change, 0), Count::plus);
	}

	Books books() {
		return new Books(new Told(this.attempts, this.changeAttempts),
				new Intake(this.references, this.cases, this.events, this.changes, this.heads), this.topic,
				new Stats(this.live, this.cells, this.progress, this.quarantine, summaries()), this.snapshots,
				this.alarms, this.countedAfter, this.atSamples,
				new Effort(this.length, this.samples, this.faults, this.strikes));
	}

	private List<Summary> summaries() {
		List<Summary> told = this.summaries;
		return (told != null) ? told : List.of(Summary.of("vest", this.cases), Summary.of("agder", this.cases));
	}

	/** The rules that these books break, with their sentences. */
	Map<Class<?>, List<String>> broken() {
		Map<Class<?>, List<String>> broken = new HashMap<>();
		for (Rule rule : Rules.ALL) {
			var findings = new Findings();
			rule.check(books(), findings);
			if (!findings.sentences().isEmpty()) {
				broken.put(rule.getClass(), findings.sentences());
			}
		}
		return broken;
	}

	String sentences() {
		return broken().values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
	}

}
