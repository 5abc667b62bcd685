package caseintake.fuzz;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Bad requests from several source systems at once, and what must hold while they come
 * and after.
 */
final class RequestRun {

	/** So many that a commit holds the cases of several. */
	private static final int SYSTEMS = 12;

	/** As many as may read the journal at a time: beyond that a 503 would be right. */
	private static final int READERS_OF_THE_JOURNAL = 4;

	private static final int MOST_LINES = 1500;

	/** However short the run is. */
	private static final int LINES_OF_CHANGES = 300;

	private static final int REQUESTS_PER_IMPORT = 2500;

	private final Stack stack;

	private final Dice dice;

	private final Findings findings;

	private final Console console;

	private final Oracle oracle;

	private final ReferenceData force = Stack.force();

	private final AtomicLong sent = new AtomicLong();

	RequestRun(Stack stack, Dice dice, Findings findings, Console console) {
		this.stack = stack;
		this.dice = dice;
		this.findings = findings;
		this.console = console;
		this.oracle = new Oracle(this.force, Clock.systemUTC());
	}

	void run(long requests, Books books) throws InterruptedException, SQLException {
		List<Thread> systems = new ArrayList<>();
		for (int system = 0; system < SYSTEMS; system++) {
			Runnable work = system(system, requests, books);
			systems.add(Thread.ofPlatform().name("system-" + system).start(work));
		}
		Usage early = null;
		var watch = new Progress(this.console, this.findings, "requests", requests);
		while (systems.stream().anyMatch(Thread::isAlive)) {
			systems.getFirst().join(TimeUnit.SECONDS.toMillis(1));
			watch.show(this.sent.get());
			if (early == null && this.sent.get() >= requests / 5 && this.stack.isAlive()) {
				early = Usage.of(this.stack.intake().handle());
			}
		}
		for (Thread system : systems) {
			system.join();
		}
		if (this.stack.isAlive()) {
			compare(early, Usage.of(this.stack.intake().handle()));
			books.checkCases();
			books.checkCounters();
		}
	}

	private void compare(@Nullable Usage early, Usage late) {
		this.console.say("Intake after a fifth: " + early + "; at the end: " + late);
		if (early != null && late.exceeds(early)) {
			this.findings.broken("Intake grew from " + early + " to " + late);
		}
	}

	private Runnable system(int number, long requests, Books books) {
		Dice own = this.dice.fork();
		LocalDate today = LocalDate.now(Clock.system(this.force.zone())).minusDays(2);
		Ledger single = books.expect(new Ledger("fuzz-" + number, this.oracle));
		Ledger imported = books.expect(new Ledger("fuzz-import-" + number, this.oracle));
		Ledger cut = books.allow(new Ledger("fuzz-cut-" + number, this.oracle));
		var registrations = new Registrations(own.fork(), "S" + number + "/", this.force, today);
		var rows = new Registrations(own.fork(), "I" + number + "/", this.force, today);
		int port = this.stack.intake().port();
		var client = new Client(port,
				new Calls(own.fork(), registrations, single.system(), number < READERS_OF_THE_JOURNAL),
				new BrokenFraming(own.fork(), registrations), single, own.fork(), this.findings);
		var imports = new Imports(port, own.fork(), rows, imported, cut, this.findings);
		return () -> {
			try {
				while (this.sent.get() < requests && this.stack.intake().handle().isAlive()) {
					int some = client.sendSome();
					this.sent.addAndGet(some);
					if (own.below(REQUESTS_PER_IMPORT) < some) {
						imports.send(MOST_LINES);
					}
				}
				imports.sendChanges(LINES_OF_CHANGES);
			}
			catch (RuntimeException | Error ex) {
				this.findings.broken("A client failed: " + ex);
				throw ex;
			}
		};
	}

}
