package caseintake.peers.bare;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jspecify.annotations.Nullable;

/** Makes batches for a journal that was empty, numbered and chained. */
public final class JournalBatches {

	private static final String SOURCE_SYSTEM = "benchmark";

	private static final String TYPE = "case-opened.v1";

	private final NoArgGenerator caseIds = Generators.timeBasedEpochRandomGenerator();

	private final Map<Integer, Position> heads = new TreeMap<>();

	private final int partitions;

	private final String referenceDataVersion;

	public JournalBatches(int partitions, String referenceDataVersion) {
		this.partitions = partitions;
		this.referenceDataVersion = referenceDataVersion;
	}

	/** The next one. */
	public JournalBatch next(List<NewCase> cases) {
		Instant recordedAt = Instant.now();
		LocalDate recordedOn = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
		List<JournalBatch.Entry> entries = cases.stream().map((one) -> entry(one, recordedAt, recordedOn)).toList();
		List<Integer> moved = entries.stream().map(JournalBatch.Entry::partition).distinct().sorted().toList();
		return new JournalBatch(caseColumns(cases, entries), moved.toArray(), eventColumns(entries),
				new Object[][] { moved.toArray(), sequences(moved, (partition) -> head(partition).sequence()),
						column(moved, (partition) -> head(partition).eventId()) },
				entries);
	}

	private JournalBatch.Entry entry(NewCase registered, Instant recordedAt, LocalDate recordedOn) {
		UUID caseId = this.caseIds.generate();
		int partition = Math.floorMod(caseId.getLeastSignificantBits(), this.partitions);
		ChainLink link = head(partition).next(UUID.randomUUID());
		this.heads.put(partition, Position.at(link));
		var change = new CaseChange(caseId, recordedOn, this.referenceDataVersion, null, registered.cell());
		return new JournalBatch.Entry(partition,
				new CaseEvent(link, TYPE, caseId, recordedAt, null, CaseChangeJson.write(change)));
	}

	private Position head(int partition) {
		return this.heads.getOrDefault(partition, Position.START);
	}

	private static Object[][] caseColumns(List<NewCase> cases, List<JournalBatch.Entry> entries) {
		Object[] caseIds = column(entries, (entry) -> entry.event().caseId());
		return new Object[][] { texts(cases, (_) -> SOURCE_SYSTEM), texts(cases, NewCase::reference), caseIds, caseIds,
				column(entries, JournalBatch.Entry::partition), texts(cases, (one) -> one.cell().operation()),
				texts(cases, (one) -> one.cell().openingUnit()), texts(cases, (one) -> one.cell().unit()),
				texts(cases, (one) -> one.cell().category()), column(cases, (one) -> one.cell().openedOn()) };
	}

	private static Object[][] eventColumns(List<JournalBatch.Entry> entries) {
		return new Object[][] { column(entries, JournalBatch.Entry::partition),
				sequences(entries, (entry) -> entry.event().link().sequence()),
				column(entries, (entry) -> entry.event().link().id()),
				column(entries, (entry) -> entry.event().link().previousId()),
				column(entries, (entry) -> entry.event().caseId()), texts(entries, (entry) -> entry.event().type()),
				texts(entries, (_) -> null),
				texts(entries, (entry) -> new String(entry.event().value(), StandardCharsets.UTF_8)) };
	}

	/** The driver sends arrays of text and of numbers as they are, if they are typed. */
	private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> field) {
		return rows.stream().map(field).toArray(String[]::new);
	}

	private static <T> Long[] sequences(List<T> rows, Function<T, Long> field) {
		return rows.stream().map(field).toArray(Long[]::new);
	}

	private static <T> Object[] column(List<T> rows, Function<T, @Nullable Object> field) {
		return new ArrayList<@Nullable Object>(rows.stream().map(field).toList()).toArray();
	}

}
