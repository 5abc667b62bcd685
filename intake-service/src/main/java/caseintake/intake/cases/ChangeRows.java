package caseintake.intake.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.events.ChainLink;
import caseintake.intake.journal.PartitionEvent;
import caseintake.intake.journal.Receipt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** Which change a reference stands for. */
@Repository
class ChangeRows {

	private final JdbcClient jdbc;

	ChangeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims references, in their order, so that two committers never wait for each
	 * other. Who claims one that somebody else has claimed waits until that is decided.
	 * @param references each once
	 * @return those that were free
	 */
	Set<SourceReference> claim(Collection<SourceReference> references) {
		return new HashSet<>(this.jdbc.sql("""
				insert into change_reference (source_system, reference)
				select source_system, reference from unnest(?, ?) as c (source_system, reference)
				order by source_system collate "C", reference collate "C"
				on conflict do nothing
				returning source_system, reference""")
			.param(column("text", references, SourceReference::system))
			.param(column("text", references, SourceReference::reference))
			.query((row, number) -> new SourceReference(row.getString(1), row.getString(2)))
			.list());
	}

	/** The changes that were made under references. */
	Map<SourceReference, MadeChange> find(Collection<SourceReference> references) {
		var found = new HashMap<SourceReference, MadeChange>();
		this.jdbc.sql("""
				select r.source_system, r.reference, e.case_id, e.type, e.partition, e.sequence, e.event_id,
					e.previous_event_id, e.value
				from unnest(?, ?) as s (source_system, reference)
				join change_reference r using (source_system, reference)
				join case_event e on e.partition = r.partition and e.sequence = r.sequence""")
			.param(column("text", references, SourceReference::system))
			.param(column("text", references, SourceReference::reference))
			.query((row) -> {
				found.put(new SourceReference(row.getString(1), row.getString(2)), read(row));
			});
		return found;
	}

	private static MadeChange read(ResultSet row) throws SQLException {
		var link = new ChainLink(row.getLong("sequence"), row.getObject("event_id", UUID.class),
				row.getObject("previous_event_id", UUID.class));
		Receipt receipt = Receipt.of(row.getInt("partition"), link);
		return new MadeChange(row.getObject("case_id", UUID.class),
				StoredChange.happening(row.getString("type"), row.getString("value")), (_) -> receipt);
	}

	/** Notes which events tell of the changes under claimed references. */
	void settle(Map<SourceReference, PartitionEvent> made) {
		this.jdbc.sql("""
				update change_reference r set partition = n.partition, sequence = n.sequence
				from unnest(?, ?, ?, ?) as n (source_system, reference, partition, sequence)
				where r.source_system = n.source_system and r.reference = n.reference""")
			.param(column("text", made.keySet(), SourceReference::system))
			.param(column("text", made.keySet(), SourceReference::reference))
			.param(column("smallint", made.values(), PartitionEvent::partition))
			.param(column("bigint", made.values(), (event) -> event.event().link().sequence()))
			.update();
	}

	/** Gives claimed references back: no change was made under them. */
	void release(Collection<SourceReference> references) {
		this.jdbc.sql("""
				delete from change_reference r using unnest(?, ?) as n (source_system, reference)
				where r.source_system = n.source_system and r.reference = n.reference""")
			.param(column("text", references, SourceReference::system))
			.param(column("text", references, SourceReference::reference))
			.update();
	}

}
