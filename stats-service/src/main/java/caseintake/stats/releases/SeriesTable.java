package caseintake.stats.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import caseintake.referencedata.BreakdownKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every series that was ever declared. None changes, and none is deleted. */
@Component
class SeriesTable {

	/** Each figure is held against all other series, while a transaction waits. */
	static final int MOST = 200;

	private static final TypeReference<LinkedHashMap<String, String>> NAMES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SeriesTable(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Declares it, unless there is one of that code, or there are as many as there may
	 * be.
	 * @return whether it was declared
	 */
	boolean declare(DeclaredSeries series) {
		Scope scope = series.series().scope();
		return this.jdbc
			.sql("""
					insert into series (code, names, operation, opened_since, opened_until, kind, anchor, breakdown,
						reference_data_version, declared_at, declared_by)
					select :code, :names::jsonb, :operation, :openedSince, :openedUntil::date, :kind, :anchor, :breakdown::jsonb,
						:version, :declaredAt, :declaredBy
					where (select count(*) from series) < :most
					on conflict do nothing
					""")
			.param("code", series.code())
			.param("names", this.json.writeValueAsString(series.names()))
			.param("operation", scope.operation())
			.param("openedSince", scope.since())
			.param("openedUntil", scope.until())
			.param("kind", series.kind().word())
			.param("anchor", series.anchor())
			.param("breakdown", this.json.writeValueAsString(series.series().breakdown()))
			.param("version", series.referenceDataVersion())
			.param("declaredAt", series.declared().at().atOffset(ZoneOffset.UTC))
			.param("declaredBy", series.declared().by())
			.param("most", MOST)
			.update() > 0;
	}

	/** All of them by code, in the order in which they were declared. */
	Map<String, DeclaredSeries> all() {
		Map<String, DeclaredSeries> all = new LinkedHashMap<>();
		this.jdbc.sql("select * from series order by declared_at, code")
			.query((row, number) -> series(row))
			.list()
			.forEach((series) -> all.put(series.code(), series));
		return all;
	}

	/** The series of a row that has its columns. */
	DeclaredSeries series(ResultSet row) throws SQLException {
		var scope = new Scope(row.getString("operation"), row.getObject("opened_since", LocalDate.class),
				row.getObject("opened_until", LocalDate.class));
		Breakdown breakdown = this.json.readValue(row.getString("breakdown"), Breakdown.class);
		return new DeclaredSeries(new Series(row.getString("code"), scope, breakdown),
				this.json.readValue(row.getString("names"), NAMES),
				BreakdownKind.of(row.getString("kind")).orElseThrow(), row.getString("anchor"),
				row.getString("reference_data_version"),
				new Deed(row.getString("declared_by"), row.getObject("declared_at", OffsetDateTime.class).toInstant()));
	}

}
