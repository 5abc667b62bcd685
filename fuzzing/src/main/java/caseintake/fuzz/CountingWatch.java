package caseintake.fuzz;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Finds a partition in which nothing gets counted while something is pending. */
final class CountingWatch {

	private static final long EVERY = Duration.ofSeconds(1).toNanos();

	/** Shorter than the time after which the journal's feed would heal a standstill. */
	private static final Duration LONGEST = Duration.ofSeconds(40);

	private record Mark(long counted, long since) {
	}

	private final StatsAnswer stats;

	private final Findings findings;

	private final Map<Integer, Mark> marks = new HashMap<>();

	private long last = System.nanoTime();

	private long longest;

	CountingWatch(StatsAnswer stats, Findings findings) {
		this.stats = stats;
		this.findings = findings;
	}

	/** Looks once a second, however often it is asked. */
	void look() {
		long now = System.nanoTime();
		if (now - this.last > EVERY) {
			this.last = now;
			this.stats.standings().forEach((partition, standing) -> look(partition, standing, now));
		}
	}

	private void look(int partition, StatsAnswer.Standing standing, long now) {
		Mark mark = this.marks.get(partition);
		if (mark == null || !standing.pending() || mark.counted() != standing.counted()) {
			this.marks.put(partition, new Mark(standing.counted(), now));
			return;
		}
		long still = now - mark.since();
		this.longest = Math.max(this.longest, still);
		if (still > LONGEST.toNanos()) {
			this.findings.broken("Partition %d counted nothing for %d seconds while something was pending"
				.formatted(partition, LONGEST.toSeconds()));
			this.marks.remove(partition);
		}
	}

	/** The longest standstill that it saw. */
	Duration longest() {
		return Duration.ofNanos(this.longest);
	}

}
