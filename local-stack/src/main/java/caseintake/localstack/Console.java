package caseintake.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the person who started us sees. */
record Console(PrintStream out, PrintStream err) {

	void say(String text) {
		this.out.println(text);
	}

	/** Tells why it does not go on. */
	void complain(String text) {
		this.out.flush();
		this.err.println("\n" + text);
	}

	/** Shows that something is being done, a dot every second, and how long it took. */
	void during(String what, Runnable work) {
		attempt(what, () -> {
			work.run();
			return true;
		});
	}

	/**
	 * The same for something that may not be done when it returns: gives whether it is.
	 */
	boolean attempt(String what, BooleanSupplier work) {
		this.out.print(what + " ");
		long start = System.nanoTime();
		boolean done = false;
		try (ScheduledExecutorService dots = Executors.newSingleThreadScheduledExecutor()) {
			var _ = dots.scheduleAtFixedRate(this::dot, 0, 1, TimeUnit.SECONDS);
			done = work.getAsBoolean();
			return done;
		}
		finally {
			say(done ? String.format(Locale.ROOT, " done (%.1f s)", secondsSince(start)) : " not done");
		}
	}

	private void dot() {
		this.out.print(".");
		this.out.flush();
	}

	private static double secondsSince(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
	}

}
