package caseintake.intake.journal;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import caseintake.intake.problems.Outage;
import caseintake.intake.problems.UnavailableException;

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
		var done = new AtomicBoolean();
		try {
			return this.transaction.execute((status) -> {
				List<R> results = work.apply(commands);
				done.set(true);
				return results;
			});
		}
		catch (TransactionException ex) {
			throw new UnavailableException("The outcome of the commit is unknown", ex);
		}
		catch (DataAccessException ex) {
			if (done.get() || Outage.isBehind(ex)) {
				throw new UnavailableException("The database did not take the work", ex);
			}
			throw ex; // a statement failed, and the transaction was rolled back
		}
	}

}
