package caseintake.intake.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.intake.journal.Receipt;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases back, each as of one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CaseFiles {

	private final JdbcClient jdbc;

	CaseFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CaseFile> byReference(SourceReference source) {
		return this.jdbc.sql("select case_id from source_reference where source_system = ? and reference = ?")
			.params(source.system(), source.reference())
			.query(UUID.class)
			.optional()
			.flatMap(this::byId);
	}

	Optional<CaseFile> byId(UUID caseId) {
		return this.jdbc.sql("""
				select operation, opening_unit, unit, category, opened_on, assisted, live
				from case_file
				where case_id = ?
				""")
			.param(caseId)
			.query((row, number) -> new Present(row.getBoolean("live"), cell(row)))
			.optional()
			.map((present) -> new CaseFile(caseId, references(caseId),
					present.live() ? CaseFile.State.LIVE : CaseFile.State.WITHDRAWN, present.cell(), history(caseId)));
	}

	private static CaseFile.CellView cell(ResultSet row) throws SQLException {
		Array assisted = row.getArray("assisted");
		return CaseFile.CellView.of(new Cell(row.getString("operation"), row.getString("opening_unit"),
				row.getString("unit"), row.getString("category"), row.getObject("opened_on", LocalDate.class),
				Arrays.asList((String[]) assisted.getArray())));
	}

	private List<CaseFile.Reference> references(UUID caseId) {
		return this.jdbc.sql("""
				select source_system, reference
				from source_reference
				where case_id = ?
				order by source_system, reference
				""")
			.param(caseId)
			.query((row, number) -> new CaseFile.Reference(row.getString(1), row.getString(2)))
			.list();
	}

	private List<CaseFile.Change> history(UUID caseId) {
		return this.jdbc.sql("""
				select type, recorded_at, partition, sequence, event_id, previous_event_id, value
				from case_event
				where case_id = ?
				order by sequence
				""").param(caseId).query((row, number) -> change(row)).list();
	}

	private static CaseFile.Change change(ResultSet row) throws SQLException {
		var link = new ChainLink(row.getLong("sequence"), row.getObject("event_id", UUID.class),
				row.getObject("previous_event_id", UUID.class));
		CaseChange change = StoredChange.read(row.getString("value"));
		return new CaseFile.Change(row.getString("type"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				Receipt.of(row.getInt("partition"), link).text(), view(change.before()), view(change.after()),
				change.referenceDataVersion());
	}

	private static CaseFile.@Nullable CellView view(@Nullable Cell cell) {
		return (cell != null) ? CaseFile.CellView.of(cell) : null;
	}

	private record Present(boolean live, CaseFile.CellView cell) {
	}

}
