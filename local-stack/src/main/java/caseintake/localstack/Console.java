package caseintake.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person who started us sees. */
record Console(PrintStream out) {

	void say(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/** Shows that something is being done, and how long it took. */
	void during(String what, Runnable work) {
		this.out.print(what + " … ");
		this.out.flush();
		long start = System.nanoTime();
		boolean done = false;
		try {
			work.run();
			done = true;
		}
		finally {
			say(done ? String.format(Locale.ROOT, "done (%.1f s)", secondsSince(start)) : "not done");
		}
	}

	private static double secondsSince(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
	}

}
