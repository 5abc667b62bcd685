package caseintake.faults.checker;

import java.time.Duration;
import java.util.Map;

/**
 * What was done, so that there was something to be judged.
 *
 * @param length how long faults were committed
 * @param samples comparisons made during the run, by what was looked at
 * @param faults number of faults, of each kind that was wanted
 * @param strikes number of strikes, at each point that was wanted
 */
public record Effort(Duration length, Map<String, Long> samples, Map<String, Long> faults, Map<String, Long> strikes) {

	/** Both databases, read directly. */
	public static final String DATABASES = "the databases";

	/** An instance of stats, asked for its account. */
	public static final String ANSWERS = "what stats answers";

}
