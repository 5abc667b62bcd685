package caseintake.stats.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

import caseintake.stats.repairing.Workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An instance that stands still in the middle of its transaction. */
@ResourceLock("workshop")
class PausedTransactionTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	@Test
	void itDoesNotStopTheOthersForLong() throws SQLException {
		this.workshop.recorded(0, "vest", 3);
		Connection paused = this.workshop.bean(DataSource.class).getConnection();
		try {
			paused.setAutoCommit(false);
			JdbcClient.create(new SingleConnectionDataSource(paused, true))
				.sql("select from partition_progress where partition = 0 for update")
				.query()
				.listOfRows();
			await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
				this.workshop.count();
				return true;
			});
		}
		finally {
			// PostgreSQL has ended it
			JdbcUtils.closeConnection(paused);
		}
		assertThat(this.workshop.database().cases()).containsExactly(Map.entry("vest", 3L));
	}

}
