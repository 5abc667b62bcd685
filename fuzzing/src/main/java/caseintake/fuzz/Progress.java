package caseintake.fuzz;

import java.util.concurrent.TimeUnit;

/** Says every few seconds how far it is. */
final class Progress {

	private static final long EVERY = TimeUnit.SECONDS.toNanos(5);

	private final Console console;

	private final Findings findings;

	private final String what;

	private final long all;

	private final long start = System.nanoTime();

	private long last = this.start;

	Progress(Console console, Findings findings, String what, long all) {
		this.console = console;
		this.findings = findings;
		this.what = what;
		this.all = all;
	}

	void show(long done) {
		long now = System.nanoTime();
		if (now - this.last > EVERY) {
			this.last = now;
			double seconds = (now - this.start) / 1e9;
			this.console.say("%,10d of %,d %s, %,.0f a second%s".formatted(done, this.all, this.what, done / seconds,
					this.findings.none() ? "" : ", BROKEN"));
		}
	}

}
