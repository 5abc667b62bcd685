package caseintake.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What was seen: counts of everything, and the first of what must not be. */
final class Findings {

	private static final int KEPT = 40;

	private final Map<String, Map<String, LongAdder>> counts = new ConcurrentSkipListMap<>();

	private final List<String> broken = new ArrayList<>();

	private final LongAdder breaches = new LongAdder();

	void count(String kind, String outcome) {
		count(kind, outcome, 1);
	}

	void count(String kind, String outcome, long times) {
		if (times > 0) {
			this.counts.computeIfAbsent(kind, (key) -> new ConcurrentSkipListMap<>())
				.computeIfAbsent(outcome, (key) -> new LongAdder())
				.add(times);
		}
	}

	/** A promise is broken. */
	void broken(String what) {
		this.breaches.increment();
		synchronized (this.broken) {
			if (this.broken.size() < KEPT) {
				this.broken.add(what);
			}
		}
	}

	boolean none() {
		return this.breaches.sum() == 0;
	}

	/** The first of them, and how many there are. */
	List<String> sentences() {
		synchronized (this.broken) {
			var sentences = new ArrayList<>(this.broken);
			long more = this.breaches.sum() - sentences.size();
			if (more > 0) {
				sentences.add("and " + more + " more");
			}
			return sentences;
		}
	}

	/** A line for each kind. */
	List<String> table() {
		return this.counts.entrySet()
			.stream()
			.map((kind) -> "%-24s %s".formatted(kind.getKey(), new TreeMap<>(kind.getValue())))
			.toList();
	}

	/** How often this kind of thing had this outcome. */
	long total(String kind, String outcome) {
		LongAdder count = this.counts.getOrDefault(kind, Map.of()).get(outcome);
		return (count != null) ? count.sum() : 0;
	}

	long total() {
		return this.counts.values().stream().flatMap((kind) -> kind.values().stream()).mapToLong(LongAdder::sum).sum();
	}

}
