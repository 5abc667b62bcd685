package caseintake.stats.counting;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets another instance be quicker, once. */
public final class Overtaken implements TransactionOperations {

	private final TransactionTemplate transaction;

	private final AtomicReference<@Nullable Runnable> other;

	public Overtaken(TransactionTemplate transaction, Runnable other) {
		this.transaction = transaction;
		this.other = new AtomicReference<>(other);
	}

	@Override
	public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
		Runnable quicker = this.other.getAndSet(null);
		if (quicker != null) {
			quicker.run();
		}
		return this.transaction.execute(action);
	}

}
