package caseintake.stats.stream;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.StackTraceOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;

/**
 * Why there are no figures at the moment.
 *
 * @param failure what happened instead
 */
record Trouble(RuntimeException failure) {

	private static final Logger logger = LoggerFactory.getLogger(Trouble.class);

	/** As readers are told it. */
	ProblemException problem() {
		return switch (this.failure) {
			case ProblemException problem -> problem;
			case QueryTimeoutException _ -> new ProblemException(ProblemType.ANSWER_TOO_SLOW);
			case DataAccessException _, TransactionException _ -> new ProblemException(ProblemType.UNAVAILABLE);
			default -> new ProblemException(ProblemType.INTERNAL_ERROR);
		};
	}

	void log() {
		switch (this.failure) {
			case ProblemException problem -> logger.atWarn()
				.addKeyValue("problem", problem.getMessage())
				.log("Readers of the stream are told that there are no figures");
			case DataAccessException _,
					TransactionException _ ->
				logger.atWarn()
					.addKeyValue("exception", this.failure.getClass().getName())
					.log("Readers of the stream are told that the counters cannot be read");
			default -> logger.atError().setCause(StackTraceOnly.of(this.failure)).log("The stream failed");
		}
	}

}
