package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Many random schedules, on every processor. */
final class Search {

	private static final long EVERY = 5_000_000_000L;

	private static final int ENOUGH = 3;

	private final long seed;

	private final long schedules;

	private final Set<Feature> features;

	private final AtomicLong next = new AtomicLong();

	private final AtomicLong done = new AtomicLong();

	private final AtomicLong reportAt = new AtomicLong();

	private final AtomicInteger found = new AtomicInteger();

	Search(long seed, long schedules, Set<Feature> features) {
		this.seed = seed;
		this.schedules = schedules;
		this.features = features;
	}

	/** Whether nothing was violated; ends early when enough was. */
	boolean run(ModelConsole console) {
		long begin = System.nanoTime();
		this.reportAt.set(begin + EVERY);
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
			threads.add(Thread.ofPlatform().name("search-" + i).start(() -> search(console, begin)));
		}
		try {
			for (Thread thread : threads) {
				thread.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		console.line(progress(begin));
		return this.found.get() == 0 && this.done.get() == this.schedules;
	}

	private void search(ModelConsole console, long begin) {
		long index = this.next.getAndIncrement();
		while (index < this.schedules && this.found.get() < ENOUGH) {
			Counterexample counterexample = Schedule.random(this.seed + index, Set.of(), this.features);
			if (counterexample != null) {
				this.found.incrementAndGet();
				console.line(counterexample.shrink().text() + System.lineSeparator());
			}
			this.done.incrementAndGet();
			report(console, begin);
			index = this.next.getAndIncrement();
		}
	}

	private void report(ModelConsole console, long begin) {
		long at = this.reportAt.get();
		long now = System.nanoTime();
		if (now >= at && this.reportAt.compareAndSet(at, now + EVERY)) {
			console.line(progress(begin));
		}
	}

	private String progress(long begin) {
		return "%,d of %,d schedules from seed %d, %d violations, %d s".formatted(this.done.get(), this.schedules,
				this.seed, this.found.get(), (System.nanoTime() - begin) / 1_000_000_000L);
	}

}
