package caseintake.faults.checker;

import java.time.Duration;

/**
 * Once the faults have ended and everybody is ready again, everything is counted within a
 * minute. How long a process takes to start is the machine's affair, up to three minutes.
 */
final class CountedInTime implements Rule {

	static final Duration LIMIT = Duration.ofMinutes(1);

	@Override
	public String text() {
		return "Within a minute after the last fault, when everybody was ready again, everything was published and counted, and stats said complete";
	}

	@Override
	public void check(Books books, Findings findings) {
		Duration after = books.countedAfter();
		if (after == null) {
			findings.add("it never was, as long as it was waited for");
		}
		else if (after.compareTo(LIMIT) > 0) {
			findings.add("it took %d s".formatted(after.toSeconds()));
		}
	}

}
