package caseintake.stats.rebuild;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.stats.counting.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the rows of generations that were given up, piece by piece, so that no
 * transaction grows large. Any number of instances may do so at once.
 */
@Component
class Emptying {

	private static final Logger log = LoggerFactory.getLogger(Emptying.class);

	private static final int PIECE = 5000;

	private static final List<String> TABLES = List.of("cell", "partition_total", "quarantine",
			"partition_confirmation", "partition_progress");

	private final ReentrantLock emptying = new ReentrantLock();

	private final JdbcClient jdbc;

	Emptying(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Scheduled(fixedRateString = "${case-intake.rebuild.interval:1s}")
	void run() {
		if (!this.emptying.tryLock()) {
			return;
		}
		try {
			this.jdbc.sql("select generation from generation where state = 'deleted' and emptied_at is null")
				.query(Integer.class)
				.list()
				.forEach(this::empty);
		}
		catch (DataAccessException ex) {
			log.atInfo().addKeyValue("failure", Failure.name(ex)).log("What was given up is deleted later");
		}
		finally {
			this.emptying.unlock();
		}
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
