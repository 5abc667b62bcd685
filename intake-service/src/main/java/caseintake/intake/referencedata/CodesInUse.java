package caseintake.intake.referencedata;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import caseintake.events.Cell;
import caseintake.referencedata.Code;
import caseintake.referencedata.Code.Kind;
import caseintake.referencedata.CurrentReferenceData;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which codes cases have, or had. A code that is in use stays so for ever: so whoever has
 * seen that need not ask again, and only a code's first use costs anything.
 */
@Repository
public class CodesInUse {

	private final Set<Code> seen = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final CurrentReferenceData referenceData;

	CodesInUse(JdbcClient jdbc, CurrentReferenceData referenceData) {
		this.jdbc = jdbc;
		this.referenceData = referenceData;
	}

	/**
	 * Brings the codes of cells into use, in the caller's transaction. Between the
	 * reading of a request and its commit a version may have been entered without one of
	 * them, by this instance or another.
	 * @return whether all of them may be used
	 */
	public boolean use(Collection<Cell> cells) {
		Set<Code> codes = firstSeen(cells);
		if (codes.isEmpty()) {
			return true;
		}
		List<Code> before = ReferenceDataTable.with(codes, this.jdbc.sql("""
				select kind, code from reference_code join unnest(?, ?) as c (kind, code) using (kind, code)
				where in_use""")).query((row, number) -> ReferenceDataTable.code(row)).list();
		this.seen.addAll(before);
		before.forEach(codes::remove);
		return codes.isEmpty() || bringIntoUse(codes) == codes.size();
	}

	/** In their order, so that two committers never wait for each other. */
	private int bringIntoUse(Set<Code> codes) {
		return ReferenceDataTable.with(codes, this.jdbc.sql("""
				with offered as materialized (
					select kind, code from reference_code join unnest(?, ?) as c (kind, code) using (kind, code)
					order by kind, code for no key update of reference_code)
				update reference_code r set in_use = true from offered o where r.kind = o.kind and r.code = o.code"""))
			.update();
	}

	private Set<Code> firstSeen(Collection<Cell> cells) {
		Set<Code> codes = new HashSet<>();
		for (Cell cell : cells) {
			note(codes, Kind.UNIT, cell.unit());
			note(codes, Kind.UNIT, cell.openingUnit());
			note(codes, Kind.CATEGORY, cell.category());
			if (cell.operation() != null) {
				note(codes, Kind.OPERATION, cell.operation());
			}
			cell.assisted().forEach((unit) -> note(codes, Kind.UNIT, unit));
		}
		if (!cells.isEmpty()) {
			note(codes, Kind.ZONE, this.referenceData.get().zone().getId());
		}
		return codes;
	}

	private void note(Set<Code> codes, Kind kind, String code) {
		var used = new Code(kind, code);
		if (!this.seen.contains(used)) {
			codes.add(used);
		}
	}

}
