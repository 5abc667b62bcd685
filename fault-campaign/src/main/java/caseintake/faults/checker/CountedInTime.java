package caseintake.faults.checker;

import java.time.Duration;

/** Once the faults stop, everything is counted within a minute. */
final class CountedInTime implements Rule {

	static final Duration LIMIT = Duration.ofMinutes(1);

	@Override
	public String text() {
		return "Within a minute after the last fault everything was published and counted, and stats said complete";
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
