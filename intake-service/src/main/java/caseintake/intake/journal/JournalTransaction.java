package caseintake.intake.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction and tells a database that is away, or did not answer, from
 * work that it refused.
 */
@Component
public class JournalTransaction {

	private final TransactionTemplate transaction;

	JournalTransaction(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Commits the work.
	 * @throws UnavailableException if it is not known to be committed, for a reason that
	 * does not lie in it
	 */
	public <C, R> List<R> commit(List<C> commands, Function<List<C>, List<R>> work) {
		try {
			return this.transaction.execute((status) -> work.apply(commands));
		}
		catch (TransactionException ex) {
			throw new UnavailableException("The outcome of the commit is unknown", ex);
		}
		catch (DataAccessException ex) {
			if (blamesTheWork(ex)) {
				throw ex;
			}
			throw new UnavailableException("The database did not take the work", ex);
		}
	}

	/**
	 * SQLSTATE classes 21, 22 and 23 judge what was sent; all others (08 connection, 40
	 * rollback, 53 resources, 55 locks, 57 intervention …) and none judge the moment.
	 */
	private static boolean blamesTheWork(DataAccessException ex) {
		String state = sqlState(ex);
		return state != null && state.matches("(21|22|23).*");
	}

	private static @Nullable String sqlState(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				return sql.getSQLState();
			}
		}
		return null;
	}

}
