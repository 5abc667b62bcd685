package caseintake.stats.stream;

import java.time.Duration;

/** How long a question rests after it was read, so that counting does not. */
final class Rest {

	/**
	 * So many times as long as a reading took, so that one that is hard to answer costs
	 * counting a fifth of a processor at most.
	 */
	private static final int OF_A_READING = 4;

	/** Some twenty times as long as it takes to tell one reader. */
	private static final Duration OF_A_READER = Duration.ofMillis(1);

	private Rest() {
	}

	/**
	 * The rest that is due.
	 * @param reading how long it took
	 * @param readers to whom its answer is told
	 */
	static Duration after(Duration reading, int readers) {
		return reading.multipliedBy(OF_A_READING).plus(OF_A_READER.multipliedBy(readers));
	}

}
