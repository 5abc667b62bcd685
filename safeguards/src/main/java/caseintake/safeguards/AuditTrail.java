package caseintake.safeguards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/**
 * Writes entries, many in one commit: one thread takes whatever waits. No answer waits
 * for it. While the database is away entries wait; those beyond are lost, which the
 * metric {@code case.intake.audit.lost} tells.
 */
final class AuditTrail implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

	private static final int MOST_WAITING = 20_000;

	private static final int MOST_TOGETHER = 1000;

	/** Between two commits, which otherwise take from those of the calls themselves. */
	private static final Duration PAUSE = Duration.ofMillis(50);

	private static final Duration AT_THE_END = Duration.ofSeconds(5);

	private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final Repeats repeats = new Repeats();

	private final AuditTable table;

	private final Clock clock;

	private final Counter written;

	private final Counter lost;

	private final Thread thread;

	private volatile boolean closed;

	AuditTrail(AuditTable table, Clock clock, MeterRegistry registry) {
		this.table = table;
		this.clock = clock;
		this.written = Counter.builder("case.intake.audit.written")
			.description("Calls that stand in the record of calls")
			.baseUnit("entries")
			.register(registry);
		this.lost = Counter.builder("case.intake.audit.lost")
			.description("Calls that do not: more waited than have room")
			.baseUnit("entries")
			.register(registry);
		this.thread = Thread.ofVirtual().name("audit").start(this::writeUntilClosed);
	}

	void add(AuditEntry entry) {
		if (entry.isRefusalForAnybody() && !this.repeats.isFirst(entry)) {
			return;
		}
		if (this.closed || !this.waiting.offer(entry)) {
			this.lost.increment();
		}
	}

	/** Writes what waits, if that is quick. */
	@Override
	public void destroy() throws InterruptedException {
		this.closed = true;
		if (!this.thread.join(AT_THE_END)) {
			this.lost.increment(this.waiting.size());
			this.thread.interrupt();
		}
	}

	private void writeUntilClosed() {
		List<AuditEntry> together = new ArrayList<>(MOST_TOGETHER);
		try {
			boolean last = false;
			while (!last) {
				last = this.closed && this.waiting.isEmpty();
				AuditEntry first = this.waiting.poll(100, TimeUnit.MILLISECONDS);
				if (first != null) {
					together.add(first);
					this.waiting.drainTo(together, MOST_TOGETHER - 1);
				}
				together.addAll(this.repeats.endedBefore(this.closed ? Instant.MAX : this.clock.instant()));
				if (!together.isEmpty()) {
					write(together);
					together.clear();
					Thread.sleep(PAUSE);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** An outcome that is not known is tried again: twice is better than not at all. */
	private void write(List<AuditEntry> together) throws InterruptedException {
		boolean told = false;
		while (true) {
			try {
				this.table.add(together);
				this.written.increment(together.size());
				return;
			}
			catch (DataAccessException ex) {
				if (!told) {
					log.atWarn()
						.addKeyValue("exception", ex.getClass().getName())
						.log("The record of calls is not written, and tried again");
				}
				told = true;
				Thread.sleep(Duration.ofSeconds(1));
			}
		}
	}

}
