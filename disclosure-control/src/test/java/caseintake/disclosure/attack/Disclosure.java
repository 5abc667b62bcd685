package caseintake.disclosure.attack;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The long form: as many simulated histories as are wanted, with progress. Exit status 0
 * when the rule lets nothing small be known, 1 when it does, 2 for arguments that it does
 * not know.
 */
final class Disclosure {

	private static final long EVERY = 10_000_000_000L;

	private final DisclosureArguments arguments;

	private final Map<Method, Score> scores = new EnumMap<>(Method.class);

	private final AtomicLong next = new AtomicLong();

	private final AtomicLong reportAt = new AtomicLong(System.nanoTime() + EVERY);

	private Disclosure(DisclosureArguments arguments) {
		this.arguments = arguments;
		for (Method method : Method.values()) {
			this.scores.put(method, new Score());
		}
	}

	/** Starts it. */
	public static void main(String[] args) {
		DisclosureArguments arguments = DisclosureArguments.parse(args);
		if (arguments == null) {
			line("Unknown arguments. See ./disclosure --help");
			System.exit(2);
			return;
		}
		System.exit(new Disclosure(arguments).run() ? 0 : 1);
	}

	private boolean run() {
		IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().forEach((worker) -> work());
		line("| method | histories with a leak | leaks | requests with a new total | days since the last total: mean, median, 95 % "
				+ "| cells shown | days since the cell was shown: mean, median, 95 % |");
		line("|---|---|---|---|---|---|---|");
		this.scores.forEach((method, score) -> line("| %s | %s |".formatted(method.text(), score.row())));
		return !this.scores.get(Method.RULE).hasLeaks();
	}

	private void work() {
		long index = this.next.getAndIncrement();
		while (index < this.arguments.seeds()) {
			attack(this.arguments.seed() + index);
			report(index);
			index = this.next.getAndIncrement();
		}
	}

	private void attack(long seed) {
		History history = History.draw(seed, History.WEEKS);
		this.scores.forEach((method, all) -> {
			boolean thorough = method == Method.RULE && this.arguments.isThorough(seed);
			Score score = Trial.run(history, method, thorough);
			if (method == Method.RULE) {
				score.leaks().forEach((leak) -> line("seed %d: %s".formatted(seed, leak)));
			}
			all.add(score);
		});
	}

	private void report(long index) {
		long at = this.reportAt.get();
		if (System.nanoTime() >= at && this.reportAt.compareAndSet(at, System.nanoTime() + EVERY)) {
			line("%,d of %,d histories".formatted(index + 1, this.arguments.seeds()));
		}
	}

	private static synchronized void line(String text) {
		System.out.println(text);
		System.out.flush();
	}

}
