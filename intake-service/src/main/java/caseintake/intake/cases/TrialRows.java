package caseintake.intake.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.intake.cases.RegistrationTrial.Line;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** Where each reference of a file on trial stands first. */
@Repository
class TrialRows {

	/** No process is paused for so long. */
	private static final Duration LONG_SILENCE = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	TrialRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Remembers lines whose reference was not seen before in the file.
	 * @return where the references of these lines stand first
	 */
	Map<String, Earlier> remember(UUID importId, List<Line> lines) {
		this.jdbc.sql("""
				insert into trial_registration (import_id, reference, line, operation, opening_unit, unit, category,
					opened_on)
				select ?, reference, line, operation, opening_unit, unit, category, opened_on
				from unnest(?, ?, ?, ?, ?, ?, ?)
					as l (reference, line, operation, opening_unit, unit, category, opened_on)
				order by line
				on conflict do nothing""")
			.param(importId)
			.param(column("text", lines, (line) -> line.registration().source().reference()))
			.param(column("bigint", lines, Line::number))
			.param(column("text", lines, (line) -> line.registration().cell().operation()))
			.param(column("text", lines, (line) -> line.registration().cell().openingUnit()))
			.param(column("text", lines, (line) -> line.registration().cell().unit()))
			.param(column("text", lines, (line) -> line.registration().cell().category()))
			.param(column("date", lines, (line) -> line.registration().cell().openedOn()))
			.update();
		return find(importId, lines);
	}

	private Map<String, Earlier> find(UUID importId, List<Line> lines) {
		var found = new HashMap<String, Earlier>();
		this.jdbc.sql("""
				select reference, line, operation, opening_unit, unit, category, opened_on
				from trial_registration
				where import_id = ? and reference = any(?)""")
			.param(importId)
			.param(column("text", lines, (line) -> line.registration().source().reference()))
			.query((row) -> {
				var cell = new Cell(row.getString(3), row.getString(4), row.getString(5), row.getString(6),
						row.getObject(7, LocalDate.class), List.of());
				found.put(row.getString(1), new Earlier(row.getLong(2), cell));
			});
		return found;
	}

	/** Forgets one file, and those of imports that have been silent for long. */
	void forget(UUID importId) {
		this.jdbc.sql("""
				delete from trial_registration
				where import_id in (
					select ?::uuid union all select import_id from import where dry_run and updated_at < ?)""")
			.params(importId, this.clock.instant().minus(LONG_SILENCE).atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The first line with a reference. */
	record Earlier(long line, Cell cell) {
	}

}
