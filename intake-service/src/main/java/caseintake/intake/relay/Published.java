package caseintake.intake.relay;

import java.util.HashMap;
import java.util.Map;

import caseintake.intake.journal.SqlArrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Up to which sequence the topic has acknowledged each partition: a lower bound, written
 * after the acknowledgement.
 */
@Repository
class Published {

	private final JdbcClient jdbc;

	Published(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Integer, Long> sequences() {
		var sequences = new HashMap<Integer, Long>();
		this.jdbc.sql("select partition, sequence from partition_published").query((row) -> {
			sequences.put(row.getInt(1), row.getLong(2));
		});
		return sequences;
	}

	/** Moves forward only: another relay may have come further. */
	void advance(Map<Integer, Long> acknowledged) {
		this.jdbc.sql("""
				update partition_published p set sequence = greatest(p.sequence, a.sequence)
				from unnest(?, ?) as a (partition, sequence) where p.partition = a.partition""")
			.param(SqlArrays.of("smallint", acknowledged.keySet()))
			.param(SqlArrays.of("bigint", acknowledged.values()))
			.update();
	}

}
