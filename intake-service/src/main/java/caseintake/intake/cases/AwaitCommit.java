package caseintake.intake.cases;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import caseintake.intake.problems.UnavailableException;

/** Waits for the register's commit. */
public final class AwaitCommit {

	private AwaitCommit() {
	}

	/**
	 * Waits for results.
	 * @throws UnavailableException if what became of the commands is not known: repeating
	 * them is safe
	 */
	public static <R> List<R> of(CompletableFuture<List<R>> results) {
		try {
			return results.get();
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
