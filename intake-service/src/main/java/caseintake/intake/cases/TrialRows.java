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

	/** Nothing was written that one could be for. */
	private static final Receipt NONE = new Receipt("none");

	private final JdbcClient jdbc;

	private final Clock clock;

	TrialRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void remember(UUID importId, List<TrialEvent> events) {
		if (events.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into trial_event (import_id, line, reference, case_id, type, value)
				select ?, line, reference, case_id, type, value::json
				from unnest(?, ?, ?, ?, ?) as e (line, reference, case_id, type, value)
				on conflict do nothing""")
			.param(importId)
			.param(column("bigint", events, TrialEvent::line))
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
	 * The cases that lines opened under these references, as they were then.
	 * @param sources at least one
	 */
	Map<SourceReference, RegisteredCase> opened(UUID importId, Collection<SourceReference> sources) {
		var found = new HashMap<SourceReference, RegisteredCase>();
		for (Kept kept : byReference(importId, sources, true)) {
			CaseState opened = CaseState.after(kept.happening());
			found.put(kept.reference(), new RegisteredCase(kept.caseId(), (_) -> NONE, opened.cell(), opened.cell()));
		}
		return found;
	}

	/**
	 * The changes that lines made under these references.
	 * @param references at least one
	 */
	Map<SourceReference, MadeChange> made(UUID importId, Collection<SourceReference> references) {
		var found = new HashMap<SourceReference, MadeChange>();
		for (Kept kept : byReference(importId, references, false)) {
			found.put(kept.reference(), new MadeChange(kept.caseId(), kept.happening(), (_) -> NONE));
		}
		return found;
	}

	private List<Kept> byReference(UUID importId, Collection<SourceReference> references, boolean opening) {
		String system = references.iterator().next().system();
		return this.jdbc.sql("""
				select reference, case_id, type, value from trial_event
				where import_id = ? and reference = any(?) and (type = ?) = ?""")
			.param(importId)
			.param(column("text", references, SourceReference::reference))
			.param(CaseEventType.OPENED.code())
			.param(opening)
			.query((row, number) -> new Kept(new SourceReference(system, row.getString(1)),
					row.getObject(2, UUID.class), happening(row)))
			.list();
	}

	/**
	 * Those of the cases that lines opened or changed, as the last of these left them.
	 */
	List<PresentCase> present(UUID importId, Collection<UUID> caseIds) {
		if (caseIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select c.case_id, e.type, e.value from unnest(?) as c (case_id)
				cross join lateral (
					select * from trial_event e where e.import_id = ? and e.case_id = c.case_id
					order by e.line desc limit 1) as e""")
			.param(SqlArrays.of("uuid", caseIds))
			.param(importId)
			.query((row, number) -> new PresentCase(row.getObject(1, UUID.class), 0, CaseState.after(happening(row))))
			.list();
	}

	private static Happening happening(ResultSet row) throws SQLException {
		return StoredChange.happening(row.getString("type"), row.getString("value"));
	}

	/** Forgets what this line of a file left, and those after it. */
	void forgetFrom(UUID importId, long line) {
		this.jdbc.sql("delete from trial_event where import_id = ? and line >= ?").params(importId, line).update();
	}

	/** Forgets one file, and those of imports that have been silent for long. */
	void forget(UUID importId) {
		this.jdbc.sql("""
				delete from trial_event
				where import_id in (
					select ?::uuid union all select import_id from import where dry_run and updated_at < ?)""")
			.params(importId, this.clock.instant().minus(LONG_SILENCE).atOffset(ZoneOffset.UTC))
			.update();
	}

	private record Kept(SourceReference reference, UUID caseId, Happening happening) {
	}

}
