package caseintake.stats.counting;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends each transaction and then does not know how. */
record FailingCommit(TransactionTemplate transaction, boolean rollback) implements TransactionOperations {

	@Override
	public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
		this.transaction.execute((status) -> {
			T result = action.doInTransaction(status);
			if (this.rollback) {
				status.setRollbackOnly();
			}
			return result;
		});
		throw new TransactionSystemException("connection lost at commit");
	}

}
