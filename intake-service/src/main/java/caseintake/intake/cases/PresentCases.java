package caseintake.intake.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import caseintake.events.Cell;
import caseintake.intake.changes.CaseState;
import caseintake.intake.journal.SqlArrays;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlValue;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** Cases as they are now, read and changed under their rows' locks. */
@Repository
class PresentCases {

	/** What {@link #read} wants of a row. */
	static final String COLUMNS = "case_id, partition, operation, opening_unit, unit, category, opened_on, assisted, live";

	private final JdbcClient jdbc;

	PresentCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks cases until the transaction ends, in their order, so that two committers
	 * never wait for each other. A row that somebody else holds is read after that.
	 */
	List<PresentCase> lock(Collection<UUID> caseIds) {
		if (caseIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("select " + COLUMNS + " from case_file where case_id = any(?) order by case_id for no key update")
			.param(SqlArrays.of("uuid", caseIds))
			.query((row, number) -> read(row))
			.list();
	}

	/** As {@link #lock}, but without locks. */
	List<PresentCase> find(Collection<UUID> caseIds) {
		if (caseIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select " + COLUMNS + " from case_file where case_id = any(?)")
			.param(SqlArrays.of("uuid", caseIds))
			.query((row, number) -> read(row))
			.list();
	}

	/** Stores what became of cases that are locked. */
	void save(Collection<PresentCase> cases) {
		if (cases.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				update case_file c set operation = n.operation, opening_unit = n.opening_unit, unit = n.unit,
					category = n.category, opened_on = n.opened_on, assisted = string_to_array(n.assisted, ','),
					live = n.live
				from unnest(?, ?, ?, ?, ?, ?, ?, ?)
					as n (case_id, operation, opening_unit, unit, category, opened_on, assisted, live)
				where c.case_id = n.case_id""")
			.param(column("uuid", cases, PresentCase::caseId))
			.param(cells("text", cases, Cell::operation))
			.param(cells("text", cases, Cell::openingUnit))
			.param(cells("text", cases, Cell::unit))
			.param(cells("text", cases, Cell::category))
			.param(cells("date", cases, Cell::openedOn))
			.param(cells("text", cases, (cell) -> String.join(",", cell.assisted())))
			.param(column("bool", cases, (present) -> present.state().live()))
			.update();
	}

	private static SqlValue cells(String type, Collection<PresentCase> cases, Function<Cell, @Nullable Object> member) {
		return column(type, cases, (present) -> member.apply(present.state().cell()));
	}

	static PresentCase read(ResultSet row) throws SQLException {
		Array assisted = row.getArray("assisted");
		var cell = new Cell(row.getString("operation"), row.getString("opening_unit"), row.getString("unit"),
				row.getString("category"), row.getObject("opened_on", LocalDate.class),
				Arrays.asList((String[]) assisted.getArray()));
		return new PresentCase(row.getObject("case_id", UUID.class), row.getInt("partition"),
				new CaseState(cell, row.getBoolean("live")));
	}

}
