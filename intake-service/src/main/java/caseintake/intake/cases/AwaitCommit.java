package caseintake.intake.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import caseintake.intake.problems.UnavailableException;

/** Waits for the register's commit, but not for ever. */
public final class AwaitCommit {

	/** Longer than the database may take for a statement. */
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private AwaitCommit() {
	}

	/**
	 * Waits for results.
	 * @throws UnavailableException if what became of the commands is not known: repeating
	 * them is safe
	 */
	public static <R> List<R> of(CompletableFuture<List<R>> results) {
		try {
			return results.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new UnavailableException("The commit takes too long", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnavailableException("The wait for the commit was interrupted", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnavailableException unavailable) {
				throw unavailable;
			}
			throw new IllegalStateException("The register failed", ex);
		}
	}

}
