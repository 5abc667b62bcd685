package caseintake.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import caseintake.faults.clients.Clients;
import caseintake.faults.nemesis.Tally;
import caseintake.faults.sampling.Sampler;
import caseintake.faults.sampling.Standing;

/** The line that says how far it is. */
final class Status {

	private final long start = System.nanoTime();

	private final Tally tally;

	private final Clients clients;

	private final Sampler sampler;

	Status(Tally tally, Clients clients, Sampler sampler) {
		this.tally = tally;
		this.clients = clients;
		this.sampler = sampler;
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	String line() {
		String faults = this.tally.faults()
			.entrySet()
			.stream()
			.map((each) -> each.getKey().text() + " " + each.getValue())
			.collect(Collectors.joining(" "));
		Standing last = this.sampler.last();
		String pipeline = (last != null) ? "head %d counted %d".formatted(last.head(), last.counted()) : "head unknown";
		return "%s  %s | ok %d refused %d unknown %d | %s | %d samples".formatted(time(elapsed()), faults,
				this.clients.ok(), this.clients.refused(), this.clients.unknown(), pipeline, this.sampler.samples());
	}

	static String time(Duration duration) {
		return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
	}

}
