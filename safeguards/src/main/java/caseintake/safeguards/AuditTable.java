package caseintake.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries as they are kept. They are only ever added. */
final class AuditTable {

	private final JdbcClient jdbc;

	AuditTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(List<AuditEntry> entries) {
		this.jdbc.sql("""
				insert into audit_entry (at, actor, call, subject, status, decision, times)
				select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::text[],
					?::integer[])""")
			.param(column(entries, (entry) -> entry.at().atOffset(ZoneOffset.UTC).toString()))
			.param(column(entries, AuditEntry::actor))
			.param(column(entries, AuditEntry::call))
			.param(column(entries, AuditEntry::subject))
			.param(column(entries, (entry) -> Integer.toString(entry.status())))
			.param(column(entries, AuditEntry::decision))
			.param(column(entries, (entry) -> Integer.toString(entry.times())))
			.update();
	}

	/** Entries after a number, oldest first. */
	List<AuditEntry> after(long id, int limit) {
		return this.jdbc.sql("""
				select audit_id, at, actor, call, subject, status, decision, times from audit_entry
				where audit_id > ? order by audit_id limit ?""")
			.params(id, limit)
			.query((row, number) -> read(row))
			.list();
	}

	private static AuditEntry read(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("audit_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("call"), row.getString("subject"), row.getInt("status"),
				row.getString("decision"), row.getInt("times"));
	}

	private static @Nullable String[] column(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> value) {
		return entries.stream().map(value).toArray(String[]::new);
	}

}
