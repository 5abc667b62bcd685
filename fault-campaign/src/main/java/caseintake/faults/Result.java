package caseintake.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import caseintake.faults.checker.Audit;
import caseintake.faults.checker.Effort;
import caseintake.faults.nemesis.Kind;
import caseintake.faults.nemesis.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign went.
 *
 * @param length how long faults were committed
 * @param cut whether somebody ended it early
 * @param requests rows by what the client knows of them
 * @param effort how often the pipeline could be looked at, and what was struck
 * @param readyAfter how long after the last fault everybody was ready again
 * @param countedAfter how long after that everything was counted, if it was
 * @param restarts starts after the first, by member
 * @param unasked processes that ended without having been killed
 */
record Result(Arguments arguments, Instant startedAt, Duration length, boolean cut, Map<Kind, Long> faults,
		Map<String, Tally.Strikes> strikes, Map<String, Long> victims, Map<String, Long> notes, Requests requests,
		Effort effort, Duration readyAfter, @Nullable Duration countedAfter, Map<String, Integer> restarts,
		List<String> unasked, Audit audit) {

	/** Rows by outcome. */
	record Requests(long ok, long refused, long unknown) {
	}

	/** How often the pipeline could be looked at. */
	long samples() {
		return this.effort.samples().values().stream().mapToLong(Long::longValue).sum();
	}

	long allFaults() {
		return this.faults.values().stream().mapToLong(Long::longValue).sum();
	}

}
