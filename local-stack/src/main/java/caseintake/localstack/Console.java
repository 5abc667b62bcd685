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
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			say("no");
			throw ex;
		}
		double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
		say(String.format(Locale.ROOT, "done (%.1f s)", seconds));
	}

}
