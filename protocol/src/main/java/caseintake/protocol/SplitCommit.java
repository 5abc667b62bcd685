package caseintake.protocol;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Commits commands together; those that fail are split until the guilty one stands alone.
 */
public final class SplitCommit {

	private SplitCommit() {
	}

	/**
	 * What became of one command.
	 *
	 * @param <R> its result
	 */
	public sealed interface Outcome<R> {

		/** It is committed. */
		record Stored<R>(R result) implements Outcome<R> {
		}

		/** It fails by itself and is not stored. */
		record Refused<R>(RuntimeException failure) implements Outcome<R> {
		}

		/** Nobody knows whether it is stored: only repeating it tells. */
		record Unknown<R>(RuntimeException failure) implements Outcome<R> {
		}

	}

	/**
	 * Commits.
	 * @param transaction commits commands and returns their results in order
	 * @param saysNothing whether a failure of the transaction leaves open what is stored;
	 * after any other one nothing is
	 * @return the outcome of each command, in order
	 */
	public static <C, R> List<Outcome<R>> commit(List<C> commands, Function<List<C>, List<R>> transaction,
			Predicate<RuntimeException> saysNothing) {
		if (commands.isEmpty()) {
			return List.of();
		}
		try {
			return transaction.apply(commands).stream().<Outcome<R>>map(Outcome.Stored::new).toList();
		}
		catch (RuntimeException ex) {
			if (saysNothing.test(ex)) {
				return Collections.nCopies(commands.size(), new Outcome.Unknown<>(ex));
			}
			if (commands.size() == 1) {
				return List.of(new Outcome.Refused<>(ex));
			}
			int middle = commands.size() / 2;
			return Stream
				.concat(commit(commands.subList(0, middle), transaction, saysNothing).stream(),
						commit(commands.subList(middle, commands.size()), transaction, saysNothing).stream())
				.toList();
		}
	}

}
