package caseintake.intake.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import caseintake.events.Cell;
import caseintake.events.ChainLink;
import caseintake.intake.journal.PartitionEvent;
import caseintake.intake.journal.Receipt;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** Cases that source references stand for: as first registered, and as they are now. */
@Repository
class RegisteredCases {

	private final JdbcClient jdbc;

	RegisteredCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The cases that were there before this transaction. */
	Map<SourceReference, RegisteredCase> find(Collection<SourceReference> sources) {
		var found = new HashMap<SourceReference, RegisteredCase>();
		this.jdbc.sql("""
				select r.source_system, r.reference, c.case_id, c.operation, c.opening_unit, c.unit, c.category,
					c.opened_on, e.partition, e.sequence, e.event_id, e.previous_event_id, e.value
				from unnest(?, ?) as s (source_system, reference)
				join source_reference r using (source_system, reference)
				join case_file c using (case_id)
				cross join lateral (
					select * from case_event e where e.case_id = c.case_id order by e.sequence limit 1) as e""")
			.param(column("text", sources, SourceReference::system))
			.param(column("text", sources, SourceReference::reference))
			.query((row) -> {
				found.put(new SourceReference(row.getString(1), row.getString(2)), read(row));
			});
		return found;
	}

	private static RegisteredCase read(ResultSet row) throws SQLException {
		var present = new Cell(row.getString(4), row.getString(5), row.getString(6), row.getString(7),
				row.getObject(8, LocalDate.class), List.of());
		var opening = new ChainLink(row.getLong(10), row.getObject(11, UUID.class), row.getObject(12, UUID.class));
		Receipt receipt = Receipt.of(row.getInt(9), opening);
		return new RegisteredCase(row.getObject(3, UUID.class), (_) -> receipt,
				StoredChange.read(row.getString(13)).after(), present);
	}

	/**
	 * A case that stands.
	 *
	 * @param opening receipt of its first event, told when the events of this transaction
	 * are numbered
	 * @param first its cell when it was registered
	 * @param present its cell when this transaction found it
	 */
	record RegisteredCase(UUID caseId, Function<List<PartitionEvent>, Receipt> opening, @Nullable Cell first,
			Cell present) {

		/** One that this transaction opens, by the event at that place. */
		static RegisteredCase openedAt(int place, NewCase opened) {
			Cell cell = opened.registration().cell();
			return new RegisteredCase(opened.caseId(), (events) -> events.get(place).receipt(), cell, cell);
		}

		/**
		 * What a repeated registration says otherwise, as JSON Pointers. It may say what
		 * the case was at first, or what it is now or, if it is withdrawn, was at last;
		 * of who assists it says nothing.
		 */
		List<String> compare(Cell registered, Cell present) {
			return registered.equals(this.first) ? List.of() : differences(registered, present);
		}

		/** JSON Pointers of the members that differ. */
		static List<String> differences(Cell said, Cell is) {
			List<String> pointers = new ArrayList<>();
			note(pointers, "/operation", said.operation(), is.operation());
			note(pointers, "/openingUnit", said.openingUnit(), is.openingUnit());
			note(pointers, "/unit", said.unit(), is.unit());
			note(pointers, "/category", said.category(), is.category());
			note(pointers, "/openedOn", said.openedOn(), is.openedOn());
			return List.copyOf(pointers);
		}

		private static void note(List<String> pointers, String pointer, @Nullable Object said, @Nullable Object is) {
			if (!Objects.equals(said, is)) {
				pointers.add(pointer);
			}
		}

	}

}
