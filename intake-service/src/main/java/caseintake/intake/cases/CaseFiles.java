package caseintake.intake.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.events.Withdrawal;
import caseintake.intake.changes.CaseState;
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

	private final ErasedReferences erased;

	CaseFiles(JdbcClient jdbc, ErasedReferences erased) {
		this.jdbc = jdbc;
		this.erased = erased;
	}

	Optional<CaseFile> byReference(SourceReference named) {
		SourceReference source = this.erased.stored(named);
		return this.jdbc.sql("select case_id from source_reference where source_system = ? and reference = ?")
			.params(source.system(), source.reference())
			.query(UUID.class)
			.optional()
			.flatMap(this::byId);
	}

	/** One that is not there takes as many statements as one of others. */
	Optional<CaseFile> byId(UUID caseId) {
		Optional<CaseState> state = this.jdbc
			.sql("select " + PresentCases.COLUMNS + " from case_file where case_id = ?")
			.param(caseId)
			.query((row, number) -> PresentCases.read(row).state())
			.optional();
		List<CaseFile.Reference> references = references(caseId);
		List<CaseFile.Change> history = history(caseId);
		return state.map((present) -> new CaseFile(caseId, references, CaseFile.State.of(present.live()),
				CaseFile.CellView.of(present.cell()), history));
	}

	private List<CaseFile.Reference> references(UUID caseId) {
		return this.jdbc.sql("""
				select source_system, reference
				from source_reference
				where case_id = ? and not starts_with(reference, '~')
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
				view(change.withdrawal()), change.referenceDataVersion());
	}

	private static CaseFile.@Nullable CellView view(@Nullable Cell cell) {
		return (cell != null) ? CaseFile.CellView.of(cell) : null;
	}

	private static CaseFile.@Nullable WithdrawalView view(@Nullable Withdrawal withdrawal) {
		return (withdrawal != null) ? new CaseFile.WithdrawalView(withdrawal.reason(), withdrawal.duplicateOf()) : null;
	}

}
