package caseintake.stats.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills counters as the listener would. */
public final class Counters {

	private final JdbcClient jdbc;

	Counters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Counters opened(int cases, Cell cell, LocalDate recordedOn) {
		apply(1, cell, recordedOn, "case-opened.v1", cases, 0);
		return this;
	}

	/** A case that was recorded on the day on which it was opened. */
	public Counters opened(int cases, Cell cell) {
		return opened(cases, cell, cell.openedOn());
	}

	/** A case on every day up to the cell's own. */
	public Counters openedDaily(int days, Cell cell) {
		opened(1, cell);
		this.jdbc.sql("""
				insert into cell
				select generation, opened_on - day, unit, category, operation, opening_unit, assisted, recorded_on,
					reason, added, removed
				from cell, generate_series(1, ? - 1) day
				""").param(days).update();
		return this;
	}

	public Counters moved(Cell before, Cell after, LocalDate recordedOn) {
		return changed("case-transferred.v1", before, after, recordedOn);
	}

	/** An event of any type. */
	public Counters changed(String type, @Nullable Cell before, @Nullable Cell after, LocalDate recordedOn) {
		if (before != null) {
			apply(1, before, recordedOn, type, 0, 1);
		}
		if (after != null) {
			apply(1, after, recordedOn, type, 1, 0);
		}
		return this;
	}

	/** In a generation that is not live. */
	public Counters openedInGeneration(int generation, Cell cell) {
		this.jdbc.sql("insert into generation (generation, state) values (?, 'building') on conflict do nothing")
			.param(generation)
			.update();
		apply(generation, cell, cell.openedOn(), "any", 1, 0);
		return this;
	}

	private void apply(int generation, Cell cell, LocalDate recordedOn, String reason, int added, int removed) {
		String operation = cell.operation();
		this.jdbc.sql("""
				insert into cell values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict on constraint cell_pkey
				do update set added = cell.added + excluded.added, removed = cell.removed + excluded.removed
				""")
			.params(generation, cell.openedOn(), cell.unit(), cell.category(), (operation != null) ? operation : "",
					cell.openingUnit(), String.join(",", cell.assisted()), recordedOn, reason, added, removed)
			.update();
	}

	/** A partition of the live generation has come that far. */
	public Counters counted(int partition, long sequence) {
		this.jdbc.sql("update partition_progress set last_sequence = ?, last_event_id = ? where partition = ?")
			.params(sequence, event(partition, sequence), partition)
			.update();
		return this;
	}

	/** It has another event there than the journal has told. */
	public Counters countedAnother(int partition) {
		this.jdbc.sql("update partition_progress set last_event_id = ? where partition = ?")
			.params(UUID.randomUUID(), partition)
			.update();
		return this;
	}

	private static @Nullable UUID event(int partition, long sequence) {
		return (sequence > 0) ? new UUID(partition, sequence) : null;
	}

	/**
	 * What the journal said of a partition as far as it is counted now, complete up to an
	 * instant.
	 */
	public Counters confirmed(int partition, long head, Instant askedAt, @Nullable Instant oldestUncountedAt,
			@Nullable Instant completeThrough) {
		this.jdbc
			.sql("""
					insert into partition_confirmation (generation, partition, asked_at, head, head_event_id, published,
						confirmed_sequence, oldest_uncounted_at, complete_through, awaited_head, awaited_through, told_at, told_head)
					select generation, partition, :askedAt, :head, :headEventId::uuid, :head, least(last_sequence, :head),
						:oldestUncountedAt::timestamptz, :completeThrough::timestamptz, :head, :askedAt, :askedAt, :head
					from partition_progress where generation = 1 and partition = :partition
					""")
			.param("partition", partition)
			.param("askedAt", time(askedAt))
			.param("head", head)
			.param("headEventId", event(partition, head))
			.param("oldestUncountedAt", time(oldestUncountedAt))
			.param("completeThrough", time(completeThrough))
			.update();
		return this;
	}

	/** The journal was asked again and did not confirm what is counted. */
	public Counters contradicted(int partition, long head, Instant askedAt) {
		this.jdbc.sql("update partition_confirmation set told_at = ?, told_head = ? where partition = ?")
			.params(time(askedAt), head, partition)
			.update();
		return alarm(partition, "journal-went-back");
	}

	/** It is not known when the event was recorded. */
	public UUID quarantined(int partition, long sequence, Instant at) {
		UUID eventId = UUID.randomUUID();
		this.jdbc.sql("""
				insert into quarantine (generation, partition, sequence, event_id, reason, quarantined_at)
				values (1, ?, ?, ?, 'test', ?)
				""").params(partition, sequence, eventId, at.atOffset(ZoneOffset.UTC)).update();
		return eventId;
	}

	/** An event that was recorded then. */
	public Counters quarantinedOf(Instant recordedAt, int partition, long sequence) {
		quarantined(partition, sequence, recordedAt);
		this.jdbc.sql("update quarantine set recorded_at = ? where partition = ? and sequence = ?")
			.params(time(recordedAt), partition, sequence)
			.update();
		return this;
	}

	/** A person gives up what is in quarantine. */
	public Counters discarded(int partition, long sequence) {
		this.jdbc.sql("""
				update quarantine set state = 'discarded', discarded_at = now(), discard_reason = 'test'
				where partition = ? and sequence = ?
				""").params(partition, sequence).update();
		return this;
	}

	public Counters unreadable(int partition, long offset) {
		this.jdbc.sql("insert into quarantine (generation, partition, record_offset, reason) values (1, ?, ?, 'test')")
			.params(partition, offset)
			.update();
		return this;
	}

	public Counters alarm(@Nullable Integer partition, String kind) {
		this.jdbc.sql("insert into alarm (generation, partition, kind, detail) values (1, ?, ?, 'test')")
			.params(Arrays.asList(partition, kind))
			.update();
		return this;
	}

	public void resolveAlarms() {
		this.jdbc.sql("update alarm set resolved_at = now()").update();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
