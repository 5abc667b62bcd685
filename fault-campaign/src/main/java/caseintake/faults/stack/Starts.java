package caseintake.faults.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import caseintake.localstack.LocalStackException;

/**
 * What is being started side by side, and must be ended even if something else does not
 * start.
 */
final class Starts implements AutoCloseable {

	private final List<CompletableFuture<? extends AutoCloseable>> all = new ArrayList<>();

	<T extends AutoCloseable> CompletableFuture<T> begin(Supplier<T> start) {
		CompletableFuture<T> begun = CompletableFuture.supplyAsync(start);
		this.all.add(begun);
		return begun;
	}

	/**
	 * Waits until it has started.
	 * @throws LocalStackException if it does not start
	 */
	static <T> T await(CompletableFuture<T> starting) {
		try {
			return starting.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof LocalStackException known) {
				throw known;
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		for (CompletableFuture<? extends AutoCloseable> each : this.all) {
			try {
				each.join().close();
			}
			catch (Exception ex) {
				// it did not start, which was told, or is gone already
			}
		}
	}

}
