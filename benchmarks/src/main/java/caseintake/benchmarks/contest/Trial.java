package caseintake.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;

/** Runs once. */
@FunctionalInterface
public interface Trial {

	/**
	 * Runs, and holds the answers against what is known.
	 * @param round 0 is the warm-up
	 * @throws NotMeasuredException if it cannot take part, with a sentence
	 */
	Performance run(int round) throws IOException, SQLException, InterruptedException;

}
