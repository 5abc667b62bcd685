package caseintake.intake.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.intake.journal.SqlArrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of imports. */
@Repository
class ImportFiles {

	/**
	 * A running import is heard of more often than that: longer than the server waits for
	 * a client and an import for the database together. Of a silent one the process has
	 * died.
	 */
	static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

	private static final int NEWEST = 20;

	/** How long one that has ended is still told of beside those that run. */
	static final Duration NEWS = Duration.ofMinutes(10);

	/** No import takes longer: older ones are not looked through. */
	private static final Duration LONGEST = Duration.ofDays(7);

	private static final int CURRENT = 50;

	private static final String COLUMNS = """
			select import_id, source_system, state, dry_run, created, changed, duplicates, refused, started_at, updated_at
			from import
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	UUID open(String sourceSystem, boolean dryRun) {
		var importId = UUID.randomUUID();
		OffsetDateTime now = now();
		this.jdbc.sql("""
				insert into import (import_id, source_system, state, dry_run, started_at, updated_at)
				values (?, ?, 'running', ?, ?, ?)
				""").params(importId, sourceSystem, dryRun, now, now).update();
		return importId;
	}

	/** Safe to repeat: counts are totals, and a line is refused once. */
	@Transactional
	void save(UUID importId, ImportState state, ImportCounts counts, List<ImportRefusal> refusals) {
		this.jdbc.sql("""
				update import
				set state = ?, created = ?, changed = ?, duplicates = ?, refused = ?, updated_at = ?
				where import_id = ?
				""")
			.params(state.code(), counts.created(), counts.changed(), counts.duplicates(), counts.refused(), now(),
					importId)
			.update();
		if (!refusals.isEmpty()) {
			this.jdbc.sql("""
					insert into import_refusal (import_id, line, status, problem)
					select ?, line, status, problem::json from unnest(?, ?, ?) as r (line, status, problem)
					on conflict do nothing
					""")
				.param(importId)
				.param(SqlArrays.column("bigint", refusals, ImportRefusal::line))
				.param(SqlArrays.column("int4", refusals, ImportRefusal::status))
				.param(SqlArrays.column("text", refusals, ImportRefusal::problem))
				.update();
		}
	}

	Optional<ImportView> find(UUID importId, String sourceSystem) {
		return this.jdbc.sql(COLUMNS + "where import_id = ? and source_system = ?")
			.params(importId, sourceSystem)
			.query((row, number) -> view(row))
			.optional();
	}

	List<ImportView> newest(String sourceSystem) {
		return this.jdbc.sql(COLUMNS + "where source_system = ? order by started_at desc, import_id limit " + NEWEST)
			.param(sourceSystem)
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * Of all source systems: those that run, newest first, then those that have ended.
	 */
	List<CurrentImport> current() {
		OffsetDateTime now = now();
		return this.jdbc.sql(COLUMNS + """
				where started_at > ? and updated_at > ?
				order by state <> 'running', started_at desc, import_id limit ?
				""").params(now.minus(LONGEST), now.minus(NEWS), CURRENT).query((row, number) -> current(row)).list();
	}

	private CurrentImport current(ResultSet row) throws SQLException {
		return new CurrentImport(row.getString("source_system"), view(row));
	}

	List<ImportRefusal> refusals(UUID importId, long afterLine, int limit) {
		return this.jdbc.sql("""
				select line, status, problem
				from import_refusal
				where import_id = ? and line > ?
				order by line
				limit ?
				""")
			.params(importId, afterLine, limit)
			.query((row, number) -> new ImportRefusal(row.getLong(1), row.getInt(2), row.getString(3)))
			.list();
	}

	private ImportView view(ResultSet row) throws SQLException {
		var importId = row.getObject("import_id", UUID.class);
		Instant updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
		var counts = new ImportCounts(row.getLong("created"), row.getLong("changed"), row.getLong("duplicates"),
				row.getLong("refused"));
		return new ImportView(importId, state(row.getString("state"), updatedAt), row.getBoolean("dry_run"),
				counts.lines(), counts.created(), counts.changed(), counts.duplicates(), counts.refused(),
				ImportView.results(importId), row.getObject("started_at", OffsetDateTime.class).toInstant(), updatedAt);
	}

	private ImportState state(String stored, Instant updatedAt) {
		ImportState state = ImportState.of(stored);
		boolean silent = updatedAt.isBefore(this.clock.instant().minus(LONGEST_SILENCE));
		return (state == ImportState.RUNNING && silent) ? ImportState.INTERRUPTED : state;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
