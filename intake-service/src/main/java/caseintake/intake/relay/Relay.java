package caseintake.intake.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import caseintake.intake.journal.JournalSignal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Relays while this instance holds the lease, and begins again after every failure. */
@Component
class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final RelayLease lease;

	private final RelaySessions sessions;

	private final JournalSignal signal;

	private final Duration pollInterval;

	private final Counter interruptions;

	private volatile Run run = new Run(this, false);

	Relay(RelayLease lease, RelaySessions sessions, JournalSignal signal, RelayProperties properties,
			MeterRegistry registry) {
		this.lease = lease;
		this.sessions = sessions;
		this.signal = signal;
		this.pollInterval = properties.pollInterval();
		this.interruptions = Counter.builder("case.intake.relay.interruptions")
			.description("Failures after which the relay began again: broker or database away, topic not what it was")
			.register(registry);
	}

	@Override
	public void start() {
		this.run = new Run(this, true);
		this.run.thread.start();
	}

	@Override
	public void stop() {
		this.run.stop();
		this.signal.raise();
		this.run.awaitEnd();
	}

	@Override
	public boolean isRunning() {
		return this.run.isOn();
	}

	/** Stops after the web server, so that it may still send what was accepted last. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void relayWhileLeaseHeld(Run current) throws InterruptedException, ExecutionException {
		if (!this.lease.hold()) {
			return;
		}
		try (RelaySession session = this.sessions.open(this.lease::hold)) {
			log.atInfo().log("Relay begins");
			current.recovered();
			while (current.isOn() && this.lease.hold()) {
				if (session.relay() == 0) {
					this.signal.await(this.pollInterval);
				}
			}
			session.mark();
		}
	}

	/** From one start to the next stop. */
	private static final class Run {

		private final Relay relay;

		private final CountDownLatch stopped;

		private final Thread thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::relayUntilStopped);

		private String trouble = "";

		Run(Relay relay, boolean on) {
			this.relay = relay;
			this.stopped = new CountDownLatch(on ? 1 : 0);
		}

		boolean isOn() {
			return this.stopped.getCount() > 0;
		}

		void stop() {
			this.stopped.countDown();
		}

		void awaitEnd() {
			try {
				if (!this.thread.join(PATIENCE)) {
					this.thread.interrupt();
					this.thread.join(PATIENCE);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		void recovered() {
			this.trouble = "";
		}

		private void relayUntilStopped() {
			try {
				while (isOn()) {
					relayOnce();
					this.stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
				}
				this.relay.lease.release();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				log.atWarn().setCause(ex).log("Relay lease is left to expire");
			}
		}

		/** The same trouble is logged once, not once a second. */
		private void relayOnce() throws InterruptedException {
			try {
				this.relay.relayWhileLeaseHeld(this);
			}
			catch (ExecutionException | RuntimeException | Error ex) {
				this.relay.interruptions.increment();
				String what = ex.getClass().getName() + ": " + ex.getMessage();
				if (!what.equals(this.trouble)) {
					this.trouble = what;
					log.atWarn().setCause(ex).log("Relay is interrupted and begins again");
				}
			}
		}

	}

}
