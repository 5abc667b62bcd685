package caseintake.stats.pipeline;

import java.time.Duration;
import java.util.function.IntFunction;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads of the live generation that belong together: all of them see the counters and the
 * account at the same moment.
 */
@Component
public class LiveSnapshot {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final String timeOut;

	private final ReadingRoom room;

	LiveSnapshot(PlatformTransactionManager transactions, JdbcClient jdbc, AnswerProperties properties) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = jdbc;
		this.timeOut = properties.timeOut().toMillis() + "ms";
		this.room = new ReadingRoom(properties.atATime(), Duration.ofSeconds(1));
	}

	/**
	 * Reads in one transaction.
	 * @param reading gets the live generation
	 * @throws ProblemException of the type {@link ProblemType#BUSY} if too many read
	 */
	public <T> T read(IntFunction<T> reading) {
		return this.room.read(() -> this.transaction.execute((status) -> reading.apply(generation())));
	}

	/**
	 * Waits until nobody reads, for work that is not urgent.
	 * @param patience after which it waits no longer
	 * @return whether nobody did when it was asked
	 */
	public boolean giveWay(Duration patience) {
		return this.room.awaitEmpty(patience);
	}

	private int generation() {
		// a plan that is made for any days reads far too much for those that are asked
		// for; so does one that reads the whole table on several processors, and others
		// ask too; and cells that an index finds one by one lie all over the table, so
		// that one page is visited many times
		this.jdbc
			.sql("""
					select set_config('statement_timeout', ?, true), set_config('plan_cache_mode', 'force_custom_plan', true),
						set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true),
						set_config('enable_indexscan', 'off', true)
					""")
			.param(this.timeOut)
			.query()
			.singleRow();
		return this.jdbc.sql("select generation from generation where state = 'live'").query(Integer.class).single();
	}

}
