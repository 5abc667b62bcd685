package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEventType;
import caseintake.intake.cases.RegisteredCases.RegisteredCase;
import caseintake.intake.changes.CaseState;
import caseintake.intake.journal.Happening;
import caseintake.intake.journal.NewEvent;
import caseintake.intake.journal.Receipt;
import caseintake.intake.journal.SqlArrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/**
 * The events that the lines of files on trial would have left, each file with a journal
 * of its own that is thrown away. A file is one source system's.
 */
@Repository
class TrialRows {

	/** No process is paused for so long. */
	private static final Duration LONG_SILENCE = Duration.ofDays(1);

	private static final int PART = 100_000;

	/** Nothing was written that one could be for. */
	private static final Receipt NONE = new Receipt("none");

	private final JdbcClient jdbc;

	private final Clock clock;

	TrialRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Remembers what a file's lines from this one on have left, instead of what an
	 * earlier attempt at them may have left.
	 */
	void remember(UUID importId, long from, List<TrialEvent> events) {
		Object lines = column("bigint", events, TrialEvent::line);
		this.jdbc.sql("""
				with attempt as (delete from trial_event where import_id = ? and line >= ? and line <> all(?))
				insert into trial_event (import_id, line, reference, case_id, type, value)
				select ?, line, reference, case_id, type, value::json
				from unnest(?, ?, ?, ?, ?) as e (line, reference, case_id, type, value)
				on conflict (import_id, line) do update set reference = excluded.reference, case_id = excluded.case_id,
					type = excluded.type, value = excluded.value""")
			.param(importId)
			.param(from)
			.param(lines)
			.param(importId)
			.param(lines)
			.param(column("text", events, (event) -> event.reference().reference()))
			.param(column("uuid", events, (event) -> event.event().caseId()))
			.param(column("text", events, (event) -> event.event().happening().type().code()))
			.param(column("text", events, (event) -> value(event.event())))
			.update();
	}

	/** It is recorded on no day. */
	private static String value(NewEvent event) {
		Happening happening = event.happening();
		var change = new CaseChange(event.caseId(), LocalDate.EPOCH, event.referenceDataVersion(), happening.before(),
				happening.after(), happening.withdrawal());
		return new String(CaseChangeJson.write(change), StandardCharsets.UTF_8);
	}

	/**
	 * The cases that lines before this one opened under these references, as they were
	 * then.
	 * @param sources at least one
	 */
	Map<SourceReference, RegisteredCase> opened(UUID importId, long before, Collection<SourceReference> sources) {
		var found = new HashMap<SourceReference, RegisteredCase>();
		for (Kept kept : byReference(importId, before, sources, true)) {
			CaseState opened = CaseState.after(kept.happening());
			found.put(kept.reference(), new RegisteredCase(kept.caseId(), (_) -> NONE, opened.cell(), opened.cell()));
		}
		return found;
	}

	/**
	 * The changes that lines before this one made under these references.
	 * @param references at least one
	 */
	Map<SourceReference, MadeChange> made(UUID importId, long before, Collection<SourceReference> references) {
		var found = new HashMap<SourceReference, MadeChange>();
		for (Kept kept : byReference(importId, before, references, false)) {
			found.put(kept.reference(), new MadeChange(kept.caseId(), kept.happening(), (_) -> NONE));
		}
		return found;
	}

	private List<Kept> byReference(UUID importId, long before, Collection<SourceReference> references,
			boolean opening) {
		String system = references.iterator().next().system();
		return this.jdbc.sql("""
				select reference, case_id, type, value from trial_event
				where import_id = ? and line < ? and reference = any(?) and (type = ?) = ?""")
			.param(importId)
			.param(before)
			.param(column("text", references, SourceReference::reference))
			.param(CaseEventType.OPENED.code())
			.param(opening)
			.query((row, number) -> new Kept(new SourceReference(system, row.getString(1)),
					row.getObject(2, UUID.class), happening(row)))
			.list();
	}

	/**
	 * Those of the cases that lines before this one opened or changed, as the last of
	 * these left them.
	 */
	List<PresentCase> present(UUID importId, long before, Collection<UUID> caseIds) {
		if (caseIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select c.case_id, e.type, e.value from unnest(?) as c (case_id)
				cross join lateral (
					select * from trial_event e where e.import_id = ? and e.line < ? and e.case_id = c.case_id
					order by e.line desc limit 1) as e""")
			.param(SqlArrays.of("uuid", caseIds))
			.param(importId)
			.param(before)
			.query((row, number) -> new PresentCase(row.getObject(1, UUID.class), 0, CaseState.after(happening(row))))
			.list();
	}

	private static Happening happening(ResultSet row) throws SQLException {
		return StoredChange.happening(row.getString("type"), row.getString("value"));
	}

	/** Forgets the files of imports that have been silent for long. */
	void forgetSilent() {
		this.jdbc.sql("""
				select import_id from import i where dry_run and updated_at < ?
					and exists (select from trial_event e where e.import_id = i.import_id)""")
			.param(this.clock.instant().minus(LONG_SILENCE).atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.list()
			.forEach(this::forget);
	}

	/** Forgets what files change of a case that is stored. */
	void forgetCase(UUID caseId) {
		this.jdbc.sql("""
				delete from trial_event e using import i
				where i.dry_run and e.import_id = i.import_id and e.case_id = ?""").param(caseId).update();
	}

	/** Forgets the cases that files name by these references, or by those of changes. */
	void forgetReferences(Collection<SourceReference> references) {
		this.jdbc.sql("""
				with named as (
					select e.import_id, e.case_id from unnest(?, ?) as s (source_system, reference)
					join import i on i.source_system = s.source_system and i.dry_run
					join trial_event e on e.import_id = i.import_id and e.reference = s.reference)
				delete from trial_event e using named n where e.import_id = n.import_id and e.case_id = n.case_id""")
			.param(column("text", references, SourceReference::system))
			.param(column("text", references, SourceReference::reference))
			.update();
	}

	/** Forgets a file in parts, each of which takes a short time. */
	void forget(UUID importId) {
		boolean more = true;
		while (more) {
			more = this.jdbc.sql("""
					delete from trial_event where import_id = ? and line in (
						select line from trial_event where import_id = ? order by line limit ?)""")
				.params(importId, importId, PART)
				.update() == PART;
		}
	}

	private record Kept(SourceReference reference, UUID caseId, Happening happening) {
	}

}
