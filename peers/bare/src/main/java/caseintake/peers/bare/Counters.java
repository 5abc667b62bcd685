package caseintake.peers.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** The three statements that count a batch, word for word those of stats-service. */
public final class Counters implements AutoCloseable {

	static final String ADVANCE = """
			update partition_progress
			set last_sequence = ?, last_event_id = ?, next_offset = coalesce(?, next_offset)
			where generation = ? and partition = ? and open
			and last_sequence = ? and last_event_id is not distinct from ?::uuid
			""";

	static final String ADD_CELLS = """
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
			""";

	static final String ADD_TOTALS = """
			insert into partition_total as total (generation, partition, unit, live)
			select ?, ?, i.unit, i.live from unnest(?::text[], ?::bigint[]) as i (unit, live)
			order by i.unit collate "C"
			on conflict (generation, partition, unit) do update set live = total.live + excluded.live
			""";

	private static final int GENERATION = 1;

	private final PreparedStatement advance;

	private final PreparedStatement addCells;

	private final PreparedStatement addTotals;

	public Counters(Connection connection) throws SQLException {
		this.advance = connection.prepareStatement(ADVANCE);
		this.addCells = connection.prepareStatement(ADD_CELLS);
		this.addTotals = connection.prepareStatement(ADD_TOTALS);
	}

	/** Adds a batch inside the connection's transaction. */
	public void add(FetchBatch batch) throws SQLException {
		for (PartitionMove move : batch.partitions()) {
			advance(move);
		}
		for (int moved : this.advance.executeBatch()) {
			if (moved != 1) {
				throw new IllegalStateException("The counters were not empty, or somebody else counts");
			}
		}
		this.addCells.setInt(1, GENERATION);
		Object[] columns = batch.cells();
		for (int i = 0; i < columns.length; i++) {
			this.addCells.setObject(i + 2, columns[i]);
		}
		this.addCells.executeUpdate();
		for (PartitionMove move : batch.partitions()) {
			addTotals(move);
		}
		this.addTotals.executeBatch();
	}

	private void advance(PartitionMove move) throws SQLException {
		this.advance.setLong(1, move.to().sequence());
		this.advance.setObject(2, move.to().eventId(), Types.OTHER);
		this.advance.setLong(3, move.nextOffset());
		this.advance.setInt(4, GENERATION);
		this.advance.setInt(5, move.partition());
		this.advance.setLong(6, move.from().sequence());
		this.advance.setObject(7, move.from().eventId(), Types.OTHER);
		this.advance.addBatch();
	}

	private void addTotals(PartitionMove move) throws SQLException {
		this.addTotals.setInt(1, GENERATION);
		this.addTotals.setInt(2, move.partition());
		this.addTotals.setObject(3, move.units());
		this.addTotals.setObject(4, move.live());
		this.addTotals.addBatch();
	}

	@Override
	public void close() throws SQLException {
		this.advance.close();
		this.addCells.close();
		this.addTotals.close();
	}

}
