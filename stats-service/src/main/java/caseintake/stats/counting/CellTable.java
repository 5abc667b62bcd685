package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * The counters. Rows are written in the order of their keys, so that two partitions that
 * count into the same cells wait for each other and never deadlock.
 */
@Component
class CellTable {

	private final JdbcOperations jdbc;

	CellTable(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	void add(int generation, Map<CellKey, Increment> increments) {
		if (increments.isEmpty()) {
			return;
		}
		List<Map.Entry<CellKey, Increment>> rows = new ArrayList<>(increments.entrySet());
		this.jdbc.update(
				"""
						insert into cell (generation, opened_on, unit, category, operation, opening_unit, assisted, recorded_on,
							reason, added, removed)
						select ?, i.*
						from unnest(?::text[]::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[],
							?::text[], ?::bigint[], ?::bigint[])
							as i (opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason, added, removed)
						order by opened_on, unit collate "C", category collate "C", operation collate "C",
							opening_unit collate "C", assisted collate "C", recorded_on, reason collate "C"
						on conflict (generation, opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason)
						do update set added = cell.added + excluded.added, removed = cell.removed + excluded.removed
						""",
				generation, keys(rows, (key) -> key.openedOn().toString()), keys(rows, CellKey::unit),
				keys(rows, CellKey::category), keys(rows, CellKey::operation), keys(rows, CellKey::openingUnit),
				keys(rows, CellKey::assisted), keys(rows, (key) -> key.recordedOn().toString()),
				keys(rows, CellKey::reason), counts(rows, Increment::added), counts(rows, Increment::removed));
	}

	private static String[] keys(List<Map.Entry<CellKey, Increment>> rows, Function<CellKey, String> part) {
		return rows.stream().map((row) -> part.apply(row.getKey())).toArray(String[]::new);
	}

	private static long[] counts(List<Map.Entry<CellKey, Increment>> rows, ToLongFunction<Increment> part) {
		return rows.stream().mapToLong((row) -> part.applyAsLong(row.getValue())).toArray();
	}

}
