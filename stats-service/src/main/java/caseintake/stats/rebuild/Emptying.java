package caseintake.stats.rebuild;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes the rows of generations that were given up, piece by piece, so that no
 * transaction grows large. Any number of instances may do so at once.
 */
@Component
class Emptying {

	private static final int PIECE = 5000;

	private static final List<String> TABLES = List.of("cell", "partition_total", "quarantine",
			"partition_confirmation", "partition_progress");

	private final JdbcClient jdbc;

	Emptying(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void run() {
		Optional<Integer> generation = this.jdbc
			.sql("select min(generation) from generation where state = 'deleted' and emptied_at is null")
			.query(Integer.class)
			.optional();
		generation.ifPresent(this::empty);
	}

	private void empty(int generation) {
		for (String table : TABLES) {
			int deleted = PIECE;
			while (deleted > 0) {
				deleted = this.jdbc.sql("""
						delete from %s where ctid = any (array(
							select ctid from %s where generation = ? limit ? for update skip locked))
						""".formatted(table, table)).params(generation, PIECE).update();
			}
			boolean left = this.jdbc.sql("select exists (select from %s where generation = ?)".formatted(table))
				.param(generation)
				.query(Boolean.class)
				.single();
			if (left) {
				// another instance holds the rest, or fails: the next look decides
				return;
			}
		}
		this.jdbc.sql("update generation set emptied_at = now() where generation = ?").param(generation).update();
	}

}
